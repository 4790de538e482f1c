import { Record } from "@servicenow/sdk/core";

// Our events call out and may take two minutes, so they have a queue of their own: in the default one they would hold up
// the events of other applications, and wait behind them. Two jobs take from it, every two seconds.
// Columns and the provider's sys_id: ServiceNow SDK 4.9.0, guides/registering-events-guide.md, "Custom Queue Registration".
Record({
  $id: Now.ID["queue-work"],
  table: "sysevent_queue",
  data: {
    sys_class_name: "sysevent_queue",
    queue: "x_lr_relay.work",
    suffix: "work",
    description: "Sends approved records to the middleware at once",
    poll_interval: "1970-01-01 00:00:02",
    job_config: "job_count",
    job_config_value: 2,
    provider: "44af4464431212108da9a574a9b8f2f5",
    automatic_processing: true,
    processing_order: "parallel",
  },
});
