export { startInstance } from "./index.ts";
