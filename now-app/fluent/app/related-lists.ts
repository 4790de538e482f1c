/**
 * What the related lists ask. `current` is the query on the listed table, `parent` the record of the form (ServiceNow SDK
 * 4.9.0, guides/relationship-guide.md). Strings, and without encoded queries: a key may hold a `^`.
 */

/** Rows that name the form's record. */
export const ofRecord = `(function refineQuery(current, parent) {
  current.addQuery('source_sys_id', parent.getUniqueValue());
})(current, parent);`;

/** … or that concern the ERP's record before it had entered the register. */
export const ofRecordOrKey = `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('source_sys_id', parent.getUniqueValue())
    .addOrCondition('external_id', parent.getValue('external_id'));
})(current, parent);`;

/** Documents of the form's supplier. */
export const ofSupplier = `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('supplier_external_id', parent.getValue('external_id'));
})(current, parent);`;

/** Rows of a connection, which they name by its name. */
export const ofConnection = `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('name'));
})(current, parent);`;

/** Rows of one run. */
export const ofRun = `(function refineQuery(current, parent) {
  current.addQuery('run_id', parent.getValue('run_id'));
})(current, parent);`;

/** Rows about the record that a dispatch sends. */
export const ofSource = `(function refineQuery(current, parent) {
  current.addQuery('source_sys_id', parent.getValue('source_sys_id'));
})(current, parent);`;

/** Rows about the same record of the ERP. */
export const ofKey = `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', parent.getValue('entity'));
  current.addQuery('external_id', parent.getValue('external_id'));
})(current, parent);`;
