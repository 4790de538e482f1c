import type { Engine } from "../glide/engine.ts";
import { Session } from "../glide/session.ts";
import { catalogApi } from "../http/catalog-api.ts";
import { formApi } from "../http/form-api.ts";
import { importApi } from "../http/import-api.ts";
import { scriptedApi } from "../http/scripted-api.ts";
import { tableApi } from "../http/table-api.ts";
import { uiActionApi } from "../http/ui-action-api.ts";
import { runJob } from "../scheduler/run-job.ts";
import { needUser } from "../security/users.ts";
import { runAdmin } from "./admin.ts";
import type { Task } from "./messages.ts";

/** Does one piece of work in this thread, as the user it is for. */
export function perform(engine: Engine, task: Task): unknown {
  const as = (user: string, interactive = false): Session =>
    new Session(engine, needUser(engine.metadata, user, engine.settings.timeZone), interactive);
  switch (task.kind) {
    case "table":
      return tableApi(as(task.request.user), task.request);
    case "import":
      return importApi(as(task.request.user), task.request);
    case "ui-action":
      return uiActionApi(as(task.request.user, true), task.request);
    case "form":
      return formApi(as(task.request.user, true), task.request);
    case "scripted":
      return (task.request.path[0] === "sn_sc" ? catalogApi : scriptedApi)(
        as(task.request.user),
        task.request,
      );
    case "job":
      return runJob(as, task.job);
    case "admin":
      return runAdmin(as("system"), task.work);
  }
}
