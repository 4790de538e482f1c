import { ImportSet } from "@servicenow/sdk/core";
import { afterScript, beforeScript, registerScript } from "../app/transform-scripts.ts";

ImportSet({
  $id: Now.ID["gl-account-transform"],
  name: "Ledger Relay GL account",
  sourceTable: "x_lr_relay_stg_gl_account",
  targetTable: "x_lr_relay_gl_account",
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: true,
  createOnEmptyCoalesce: false,
  runScript: false,
  scripts: [
    {
      $id: Now.ID["gl-account-transform-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeScript,
    },
    {
      $id: Now.ID["gl-account-transform-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterScript,
    },
  ],
  fields: {
    sys_id: { useSourceScript: true, sourceScript: registerScript, coalesce: true },
    connection: "connection",
    external_id: "external_id",
    number: "number",
    legal_entity: "legal_entity",
    modified_at: "modified_at",
    read_at: "read_at",
    source_hash: "source_hash",
    origin_key: "origin_key",
    deleted: "deleted",
    supersedes: "supersedes",
    request_id: "request_id",
    name: "name",
    account_type: "account_type",
    status: "status",
  },
});
