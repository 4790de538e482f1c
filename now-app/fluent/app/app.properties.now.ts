import { Property } from "@servicenow/sdk/core";
import { admin } from "./app.roles.now.ts";

Property({
  $id: Now.ID["property-middleware-url"],
  name: "x_lr_relay.middleware_url",
  type: "string",
  value: "",
  description: "Base address of the middleware, such as https://relay.example.com; no slash at the end",
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID["property-middleware-key-id"],
  name: "x_lr_relay.middleware_key_id",
  type: "string",
  value: "",
  description: "The client id under which the middleware knows this instance",
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID["property-middleware-secret"],
  name: "x_lr_relay.middleware_secret",
  type: "password2",
  value: "",
  description:
    "The client's signing secret, Base64 of at least 32 bytes, as npm run relay -- keygen prints it",
  isPrivate: true,
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID["property-mid-server"],
  name: "x_lr_relay.mid_server",
  type: "string",
  value: "",
  description: "Name of the MID server through which to reach the middleware; empty for a direct call",
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID["property-dispatch-enabled"],
  name: "x_lr_relay.dispatch_enabled",
  type: "boolean",
  value: true,
  description: "Off: nothing is sent to any ERP; dispatches wait. Pulls go on",
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID["property-retention-days"],
  name: "x_lr_relay.retention_days",
  type: "integer",
  value: 90,
  description:
    "Runs and closed exceptions are removed after so many days; 0 = never. The activity trail stays",
  roles: { read: [admin], write: [admin] },
});
