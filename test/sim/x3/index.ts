export { GATEWAY_APP } from "./auth/gateway.ts";
export type { Row, TableName } from "./company/company.ts";
export { Decimal } from "./company/decimal.ts";
export type { X3Settings } from "./settings.ts";
export { type AuthType, FOLDER, startX3, type X3Sim } from "./start.ts";
export type { X3Call, X3Options } from "./types.ts";
