import { CrossScopePrivilege } from "@servicenow/sdk/core";

// What Check connection reads outside this scope.

CrossScopePrivilege({
  $id: Now.ID["privilege-sys-user-has-role-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "sys_user_has_role",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-sys-user-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "sys_user",
});

// By way of the reference `role`: whether a walk through a reference needs it is documented nowhere.
CrossScopePrivilege({
  $id: Now.ID["privilege-sys-user-role-read"],
  status: "allowed",
  operation: "read",
  targetScope: "global",
  targetType: "sys_db_object",
  targetName: "sys_user_role",
});
