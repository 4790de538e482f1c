import { Record } from "@servicenow/sdk/core";

// Runs on the target of a clone when the cloning is done, in the global scope whatever its own is, so it can call no module
// of this app (ServiceNow docs, post-clone cleanup scripts). It takes away the address and the secret and stops sending:
// together with the instance's id, by which the middleware and the connections know a clone, three things stand between a
// clone and the ERPs.
Record({
  $id: Now.ID["clone-cleanup"],
  table: "clone_cleanup_script",
  data: {
    name: "Ledger Relay: stop a clone",
    active: true,
    order: 100,
    script: `(function () {
  var values = {
    'x_lr_relay.dispatch_enabled': 'false',
    'x_lr_relay.middleware_url': '',
    'x_lr_relay.middleware_secret': ''
  };
  for (var name in values) {
    var property = new GlideRecord('sys_properties');
    if (!property.get('name', name)) continue;
    property.setValue('value', values[name]);
    property.update();
  }
  var connection = new GlideRecord('x_lr_relay_connection');
  connection.query();
  while (connection.next()) {
    connection.setValue('signing_secret', '');
    connection.update();
  }
})();`,
  },
});
