/**
 * The event scripts of every transform map. Strings, because a function handed to ImportSet runs in a call of its own,
 * from where `ignore` and `status_message` cannot be set (SDK 4.9.0). All they do is call the server module.
 */
export const beforeScript = `(function () {
  var reason = require('./now-app/server/transform.ts').beforeRow(source, target);
  if (reason) {
    ignore = true;
    status_message = reason;
  }
})();`;

export const afterScript = `(function () {
  require('./now-app/server/transform.ts').afterRow(source, target);
})();`;

/** The coalesce script of the maps into the register: the sys_id of the record, or -1 for a new one. */
export const registerScript = `answer = require('./now-app/server/coalesce.ts').registerRow(source);`;

/** The scripts of the second maps, into tables of the instance's own. */
export const beforeTargetScript = `(function () {
  var reason = require('./now-app/server/targets.ts').beforeTarget(source, target);
  if (reason) {
    ignore = true;
    status_message = reason;
  }
})();`;

export const fillTargetScript = `require('./now-app/server/targets.ts').fillTarget(source, target);`;

export const afterTargetScript = `(function () {
  require('./now-app/server/targets.ts').afterTarget(source, target);
})();`;
