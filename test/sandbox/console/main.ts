/** The console's entry: header, user switch and routes. */

import { byId, h, show } from "./dom.ts";
import { about } from "./pages/about.ts";
import { connections } from "./pages/connections.ts";
import { dispatch, dispatches } from "./pages/dispatches.ts";
import { payments, purchaseOrders } from "./pages/documents.ts";
import { invoice } from "./pages/invoice.ts";
import { invoices } from "./pages/invoices.ts";
import { costCenters, glAccounts, suppliers } from "./pages/masters.ts";
import { navigate, startRouter } from "./router.ts";
import { currentUser, personas, switchUser } from "./users.ts";

function userSwitch(): HTMLElement {
  const select = h(
    "select",
    {
      id: "user",
      "aria-label": "You are",
      onchange: () => {
        switchUser(select.value);
        navigate(window.location.pathname + window.location.search, { replace: true });
      },
    },
    ...personas.map(({ userName, name, role }) => h("option", { value: userName }, `${name}, ${role}`)),
  );
  select.value = currentUser();
  return select;
}

show(byId("user-switch"), userSwitch());
startRouter(
  [
    { path: "/invoices", page: invoices },
    { path: "/invoices/:id", page: invoice },
    { path: "/purchase-orders", page: purchaseOrders },
    { path: "/payments", page: payments },
    { path: "/suppliers", page: suppliers },
    { path: "/gl-accounts", page: glAccounts },
    { path: "/cost-centers", page: costCenters },
    { path: "/dispatches", page: dispatches },
    { path: "/dispatches/:id", page: dispatch },
    { path: "/connections", page: connections },
    { path: "/about", page: about },
  ],
  "/invoices",
  byId("main"),
);
