import { CrossScopePrivilege } from "@servicenow/sdk/core";

// Runtime access tracking is enforcing, so everything of the platform that the server modules call is listed here.
// Names as instances record them, seen in exported applications; not seen for CertificateEncryption, GlideDigest,
// GlideRecord.setNewGuidValue, ScriptableRESTMessageClient.executeAsync and .setMIDServer, ScriptableRESTResponse.getHeader and .waitForResponse:
// compare with the application's cross-scope privileges after the first run on a real instance.

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-execute"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.execute",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-execute-async"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.executeAsync",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-set-endpoint"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.setEndpoint",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-set-http-timeout"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.setHttpTimeout",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-set-midserver"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.setMIDServer",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-set-request-body"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.setRequestBody",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restmessage-client-set-request-header"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTMessageClient.setRequestHeader",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-get-body"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.getBody",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-get-error-message"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.getErrorMessage",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-get-header"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.getHeader",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-get-status-code"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.getStatusCode",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-have-error"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.haveError",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scriptable-restresponse-wait-for-response"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScriptableRESTResponse.waitForResponse",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-record-delete-record"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideRecord.deleteRecord",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-record-insert"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideRecord.insert",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-record-set-new-guid-value"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideRecord.setNewGuidValue",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-record-set-value"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideRecord.setValue",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-record-update"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideRecord.update",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-scoped-glide-element"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "ScopedGlideElement",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-api-event-management"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "Glide API: event management",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-api-properties"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "Glide API: properties",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-api-scripting"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "Glide API: scripting",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-api-string-utilities"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "Glide API: string utilities",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-api-user-roles-and-groups"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "Glide API: user roles and groups",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-certificate-encryption"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "CertificateEncryption",
});

CrossScopePrivilege({
  $id: Now.ID["privilege-glide-digest"],
  status: "allowed",
  operation: "execute",
  targetScope: "global",
  targetType: "scriptable",
  targetName: "GlideDigest",
});
