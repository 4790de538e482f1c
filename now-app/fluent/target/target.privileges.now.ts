import { CrossScopePrivilege } from "@servicenow/sdk/core";

// What the second maps and the set-up need of tables outside this scope. A privilege goes no further than the table's own
// flags, and names a table that may not be there.

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-vendor-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_vendor",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-vendor-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_vendor",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-vendor-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_vendor",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-core-company-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "core_company",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-core-company-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "core_company",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-core-company-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "core_company",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sn-apo-invoice-read"],
  status: "allowed",
  operation: "read",
  targetScope: "sn_apo",
  targetType: "sys_db_object",
  targetName: "sn_apo_invoice",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sn-apo-invoice-create"],
  status: "allowed",
  operation: "create",
  targetScope: "sn_apo",
  targetType: "sys_db_object",
  targetName: "sn_apo_invoice",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sn-apo-invoice-write"],
  status: "allowed",
  operation: "write",
  targetScope: "sn_apo",
  targetType: "sys_db_object",
  targetName: "sn_apo_invoice",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-item-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po_item",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-item-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po_item",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-item-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po_item",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-proc-po-item-delete"],
  status: "allowed",
  operation: "delete",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "proc_po_item",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-itfm-gl-accounts-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "itfm_gl_accounts",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-itfm-gl-accounts-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "itfm_gl_accounts",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-itfm-gl-accounts-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "itfm_gl_accounts",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-cmn-cost-center-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "cmn_cost_center",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-cmn-cost-center-create"],
  status: "allowed",
  operation: "create",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "cmn_cost_center",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-cmn-cost-center-write"],
  status: "allowed",
  operation: "write",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "cmn_cost_center",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sys-transform-map-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "sys_transform_map",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sys-db-object-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "sys_db_object",
});
