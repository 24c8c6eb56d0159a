export {attackerBounds, type Bounds} from "./attackerBounds.ts";
export {audit, type AuditResult} from "./audit.ts";
export type {Cell, Cells, Policies, Policy, PublishedEdition} from "./cell.ts";
export {fromTable, type CountedTable, type Dimension} from "./fromTable.ts";
export type {Constraint, LinearSystem, Terms} from "./linearSystem.ts";
export {suppress, type Suppressed} from "./suppress.ts";
export {printedRounded, printedShare} from "./printed.ts";
