/** Classes of the folder: which properties their representations show, and which references they resolve. */

import { KEYS, type Row, type TableName } from "../company/company.ts";
import type { X3Settings } from "../settings.ts";

export interface X3Class {
  /** The table; BPSINVOICE is another look at PINVOICE. */
  table: TableName;
  name: string;
  /** Lines of orders in place of the orders. */
  isLines?: boolean;
  representation: string;
  key: readonly string[];
  /** On the `$query` facet. */
  query: readonly string[];
  /** Beside them on `$details` and `$edit`. */
  details: readonly string[];
  /** Code → the property with the title of what it stands for. */
  references: Readonly<Record<string, (row: Row) => string>>;
  facets: readonly string[];
}

const STAMPS = ["CREDATTIM", "UPDDATTIM"];
const READ = ["$query", "$details", "$lookup", "$summary"];
const titleOf = (column: string) => (row: Row) => String(row[column] ?? "");

interface Shape {
  query: string[];
  details?: string[];
  references?: X3Class["references"];
  facets?: string[];
}

const shapes: Record<TableName, Shape> = {
  BPSUPPLIER: {
    query: ["BPSNUM", "BPSNAM", "BPSSHO", "BSGCOD", "CUR", "PTE", "VACBPR", "ENAFLG"],
    details: ["BPAADD", "BPRPAY", "ACCCOD", "PAYLOKFLG", "EECNUM", "CRY"],
    references: { CUR: titleOf("CUR"), BPRPAY: titleOf("BPSNAM") },
    facets: [...READ, "$create", "$edit"],
  },
  PORDER: {
    query: [
      ...["POHNUM", "POHFCY", "CPY", "ORDDAT", "ORDREF", "BPSNUM", "CUR", "CLEFLG", "RCPFLG", "INVFLG"],
      ...["TOTLINAMT", "TOTLINATI"],
    ],
    details: ["POHTYP", "REVNUM", "PTE", "EXTRCPDAT1", "RCPFCY", "APPFLG", "PORDERQ", "PORDERP"],
    references: { BPSNUM: titleOf("BPRNAM") },
  },
  PINVOICE: {
    query: [
      ...[
        "NUM",
        "FCY",
        "CPY",
        "PIVTYP",
        "BPR",
        "BPRVCR",
        "BPRDAT",
        "ACCDAT",
        "CUR",
        "AMTNOT",
        "AMTATI",
        "STA",
      ],
    ],
    details: ["PTE", "STRDUDDAT", "ACCNUM", "PINVOICED", "BPSINVLIG"],
    references: { BPR: titleOf("BPRNAM") },
  },
  GACCOUNT: {
    query: ["COA", "ACC", "ACCSHO", "DES", "DESSHO", "CLSCOD", "SAC", "CUR", "ENAFLG", "VLYSTR", "VLYEND"],
  },
  CCE: { query: ["DIE", "CCE", "DES", "DESSHO", "ENAFLG", "FCY", "VLYSTR", "VLYEND"] },
};

export function classesOf(settings: X3Settings): X3Class[] {
  const tables = Object.keys(shapes) as TableName[];
  return [
    ...tables.map((table) => classOf(table, table, settings)),
    classOf("PINVOICE", "BPSINVOICE", settings),
    ...(settings.lineClass ? [orderLines(settings)] : []),
  ];
}

/** Columns of PORDERQ and its unique index, as far as anybody asks for them. */
function orderLines(settings: X3Settings): X3Class {
  const key = ["POHNUM", "POPLIN", "POQSEQ"];
  const query = [...key, "ITMREF", "QTYPUU", "RCPQTYPUU", "UPDDATTIM"];
  return {
    ...classOf("PORDER", "PORDERQ", settings),
    isLines: true,
    key,
    query,
    details: query,
    facets: ["$query"],
  };
}

function classOf(table: TableName, own: string, settings: X3Settings): X3Class {
  const { query, details = [], references = {}, facets = READ } = shapes[table];
  const name = settings.classNames[own] ?? own;
  return {
    table,
    name,
    representation: settings.representationNames[own] ?? name,
    key: KEYS[table],
    query: [...query, ...STAMPS].filter((property) => !settings.hiddenInLists.includes(property)),
    details: [...details, ...query, ...STAMPS],
    references,
    facets: facets.filter((facet) => !settings.missingFacets.includes(`${own}.${facet}`)),
  };
}
