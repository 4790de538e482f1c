import {
  CatalogItemRecordProducer,
  MultiLineTextVariable,
  ReferenceVariable,
  SingleLineTextVariable,
  VariableSet,
} from "@servicenow/sdk/core";
import { reader } from "../app/app.roles.now.ts";

const lines = VariableSet({
  $id: Now.ID["purchase-request-lines"],
  title: "Lines",
  name: "lines",
  internalName: "lines",
  type: "multiRow",
  variables: {
    description: SingleLineTextVariable({ question: "Description", order: 100, mandatory: true }),
    item: SingleLineTextVariable({ question: "Item in the ERP", order: 200 }),
    quantity: SingleLineTextVariable({ question: "Quantity", order: 300, mandatory: true }),
    unit: SingleLineTextVariable({ question: "Unit", order: 400 }),
    unit_price: SingleLineTextVariable({ question: "Unit price", order: 500, mandatory: true }),
    gl_account: SingleLineTextVariable({ question: "GL account in the ERP", order: 600 }),
    cost_center: SingleLineTextVariable({ question: "Cost center in the ERP", order: 700 }),
  },
});

// Scripts are strings, as those of the transform maps.
CatalogItemRecordProducer({
  $id: Now.ID["purchase-request"],
  name: "Purchase request",
  shortDescription: "Ask for a purchase order; once it is approved, it is created in the ERP",
  table: "x_lr_relay_purchase_order",
  roles: [reader],
  redirectUrl: "generatedRecord",
  script: "require('./now-app/server/purchase-request.ts').fillRequest(producer, current);",
  postInsertScript: "require('./now-app/server/purchase-request.ts').addLines(producer, current);",
  variables: {
    supplier: ReferenceVariable({
      question: "Supplier",
      order: 100,
      mandatory: true,
      referenceTable: "x_lr_relay_supplier",
    }),
    currency: SingleLineTextVariable({ question: "Currency", order: 200 }),
    purpose: MultiLineTextVariable({ question: "What for", order: 300 }),
  },
  variableSets: [{ variableSet: lines, order: 400 }],
});
