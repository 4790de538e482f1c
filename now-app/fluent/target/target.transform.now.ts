import { ImportSet } from "@servicenow/sdk/core";
import { afterTargetScript, beforeTargetScript, fillTargetScript } from "../app/transform-scripts.ts";

// The second maps, into tables of the instance's own; set-up says which of them to activate. They run after the map into
// the register, find their record by the register's link alone, and fill it by script: which columns such a table has
// differs from instance to instance.

ImportSet({
  $id: Now.ID["target-proc-vendor"],
  name: "Ledger Relay supplier to proc_vendor",
  sourceTable: "x_lr_relay_stg_supplier",
  targetTable: "proc_vendor",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-proc-vendor-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-proc-vendor-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'proc_vendor');`,
      coalesce: true,
    },
  },
});

ImportSet({
  $id: Now.ID["target-core-company"],
  name: "Ledger Relay supplier to core_company",
  sourceTable: "x_lr_relay_stg_supplier",
  targetTable: "core_company",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-core-company-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-core-company-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'core_company');`,
      coalesce: true,
    },
  },
});

ImportSet({
  $id: Now.ID["target-sn-apo-invoice"],
  name: "Ledger Relay invoice to sn_apo_invoice",
  sourceTable: "x_lr_relay_stg_invoice",
  targetTable: "sn_apo_invoice",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-sn-apo-invoice-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-sn-apo-invoice-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'sn_apo_invoice');`,
      coalesce: true,
    },
  },
});

ImportSet({
  $id: Now.ID["target-proc-po"],
  name: "Ledger Relay purchase order to proc_po",
  sourceTable: "x_lr_relay_stg_purchase_order",
  targetTable: "proc_po",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-proc-po-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-proc-po-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'proc_po');`,
      coalesce: true,
    },
  },
});

ImportSet({
  $id: Now.ID["target-itfm-gl-accounts"],
  name: "Ledger Relay GL account to itfm_gl_accounts",
  sourceTable: "x_lr_relay_stg_gl_account",
  targetTable: "itfm_gl_accounts",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-itfm-gl-accounts-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-itfm-gl-accounts-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'itfm_gl_accounts');`,
      coalesce: true,
    },
  },
});

ImportSet({
  $id: Now.ID["target-cmn-cost-center"],
  name: "Ledger Relay cost center to cmn_cost_center",
  sourceTable: "x_lr_relay_stg_cost_center",
  targetTable: "cmn_cost_center",
  active: false,
  order: 200,
  runBusinessRules: true,
  enforceMandatoryFields: "no",
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: true,
  script: fillTargetScript,
  scripts: [
    {
      $id: Now.ID["target-cmn-cost-center-before"],
      when: "onBefore",
      order: 100,
      active: true,
      script: beforeTargetScript,
    },
    {
      $id: Now.ID["target-cmn-cost-center-after"],
      when: "onAfter",
      order: 100,
      active: true,
      script: afterTargetScript,
    },
  ],
  fields: {
    sys_id: {
      useSourceScript: true,
      sourceScript: `answer = require('./now-app/server/targets.ts').targetRow(source, 'cmn_cost_center');`,
      coalesce: true,
    },
  },
});
