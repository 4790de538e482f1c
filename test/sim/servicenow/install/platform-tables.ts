/**
 * The tables of the base platform that this instance has, with the columns that anything here reads or writes.
 * A column is `name`, `name:type`, `name=default`; the type defaults to string(255). Flags: `create`, `update`,
 * `delete` = other scopes may; `ws` = reachable over REST; reading is open unless `closed`; `data` = rows are no application files.
 */
export interface PlatformTable {
  name: string;
  label: string;
  parent: string;
  flags: string[];
  columns: { name: string; type: string; default: string }[];
  unique: string[];
}

const definitions = `
sys_user | User | ws data | user_name! name:computed first_name last_name email active:boolean=true locked_out:boolean time_zone user_password:password web_service_access_only:boolean
sys_user_group | Group | ws data | name description:text active:boolean=true
sys_user_role | Role | ws | name! suffix description:text elevated_privilege:boolean grantable:boolean can_delegate:boolean assignable_by scoped_admin:boolean
sys_user_role_contains | Contained role | | role:reference contains:reference
sys_user_has_role | User role | ws data | user:reference role:reference inherited:boolean state=active
sys_properties | System property | ws | name! value:text type description:text suffix choices:text ignore_cache:boolean is_private:boolean read_roles:text write_roles:text
sys_db_object | Table | ws | name! label super_class access caller_access actions_access:boolean alter_access:boolean client_scripts_access:boolean create_access:boolean create_access_controls:boolean delete_access:boolean is_extendable:boolean live_feed_enabled:boolean number_ref read_access:boolean scriptable_table:boolean update_access:boolean user_role ws_access:boolean
sys_dictionary | Dictionary entry | ws | name element column_label internal_type max_length:integer reference default_value:text mandatory:boolean display:boolean choice:integer attributes:text audit:boolean active:boolean unique:boolean read_only:boolean array:boolean primary:boolean calculation:text dependent reference_cascade_rule virtual:boolean comments:text
sys_choice | Choice | ws | name element value label sequence:integer language=en inactive:boolean dependent_value
sys_choice_set | Choice set | | name element
sys_number | Number | | category prefix number:integer maximum_digits:integer
sys_number_counter | Number counter | data | table! number:integer
sys_app | Custom application | ws | name scope version source js_level active:boolean runtime_access_tracking restrict_table_access:boolean package_json package_resolver_version private:boolean licensable:boolean enforce_license uninstall_blocked:boolean short_description:text scoped_administration:boolean
sys_scope_privilege | Cross scope privilege | | source_scope target_scope target_name target_type operation status
sys_module | Module | | path content:script external_source:boolean
sys_script | Business rule | | name collection when order:integer=100 active:boolean=true advanced:boolean action_insert:boolean action_update:boolean action_delete:boolean action_query:boolean filter_condition:text condition:text script:script template:text abort_action:boolean add_message:boolean message:text role_conditions:text priority:integer access change_fields:boolean client_callable:boolean execute_function:boolean description:text is_rest:boolean
sys_security_acl | Access control | | name operation type active:boolean=true admin_overrides:boolean=true advanced:boolean condition:text script:script decision_type=allow applies_to:text security_attribute local_or_existing description:text
sys_security_acl_role | Access role | | sys_security_acl:reference sys_user_role:reference
sys_ui_action | UI action | | name table action_name order:integer=100 active:boolean=true condition:text script:script client:boolean form_action:boolean form_button:boolean list_action:boolean show_insert:boolean show_update:boolean onclick hint comments:text messages:text isolate_script:boolean
sys_ui_action_role | UI action role | | sys_ui_action:reference sys_user_role:reference
sysauto_script | Scheduled script execution | | name active:boolean=true script:script conditional:boolean condition:text run_type run_period run_start:glide_date_time run_end:glide_date_time run_time run_dayofweek:integer run_dayofmonth:integer run_daysofweek run_month:integer run_weekinmonth:integer run_as run_as_tz time_zone entered_time advanced:boolean upgrade_safe:boolean business_calendar max_drift offset offset_type repeat_every
sys_trigger | Schedule item | data | name document_key state:integer next_action:glide_date_time
sysevent | Event | data | name parm1:text parm2:text instance table queue state=ready user_id user_name processed:glide_date_time process_on:glide_date_time error:text
sysevent_register | Event registration | | event_name! table description:text queue fired_by:text
clone_cleanup_script | Clone cleanup script | | name active:boolean order:integer script:script
sysevent_queue | Event queue | | queue! suffix description:text poll_interval job_config job_config_value:integer provider automatic_processing:boolean processing_order
sysevent_script_action | Script action | | name event_name active:boolean=true order:integer=100 script:script condition_script:script description:text
sys_rest_message | REST message | | name! rest_endpoint:text authentication_type basic_auth_profile oauth2_profile access description:text
sys_rest_message_fn | HTTP method | | rest_message:reference function_name http_method rest_endpoint:text content:text authentication_type basic_auth_profile oauth2_profile use_mid_server lock:boolean
sys_rest_message_headers | REST message header | | rest_message:reference name value:text
sys_rest_message_fn_headers | HTTP header | | rest_message_function:reference name value:text
sys_rest_message_fn_parameters | Variable substitution | | rest_message_function:reference name type value:text
sys_rest_message_fn_param_defs | HTTP query parameter | | rest_message_function:reference name value:text order:integer
sys_transform_map | Table transform map | ws | name source_table target_table active:boolean=true order:integer=100 run_business_rules:boolean=true run_script:boolean script:script copy_empty_fields:boolean create_new_record_on_empty_coalesce_fields:boolean enforce_mandatory_fields coalesce:boolean
sys_transform_entry | Field map | | map:reference source_table source_field source_script:script use_source_script:boolean target_table target_field coalesce:boolean coalesce_case_sensitive:boolean coalesce_empty_fields:boolean choice_action reference_value_field date_format
sys_transform_script | Transform script | | map:reference when order:integer=100 active:boolean=true script:script
sys_data_source | Data source | | name import_set_table_name
sys_import_set | Import set | ws data | number! state mode table_name short_description
sys_import_set_run | Transform history | ws data | set:reference sys_transform_map:reference state completed:glide_date_time total:integer inserts:integer updates:integer ignored:integer skipped:integer errors:integer
sys_import_set_row | Import set row | ws data extended | sys_import_set:reference sys_import_row:integer sys_import_state sys_import_state_comment:text sys_target_table sys_target_sys_id sys_transform_map:reference import_set_run:reference sys_row_error:reference
sys_import_set_row_error | Import set row error | ws data | import_set_run:reference row:integer error_code:integer error:text
sys_multi_import_set | Multi import set | ws data | number state
import_log | Import log | ws data | level message:text source
sys_audit | Audit | ws data | tablename documentkey fieldname oldvalue:text newvalue:text user reason
syslog | Log | ws data | level message:text source
oauth_entity | Application registry | | name client_id! client_secret type active:boolean=true default_grant_type user:reference access_token_lifespan:integer
oauth_credential | OAuth token | data | token! oauth_entity:reference user:reference expires:glide_date_time type
cmn_cost_center | Cost center | ws data | name code account_number
core_company | Company | ws data | name vendor:boolean street:text city state zip country phone
sys_cluster_state | Cluster node | ws data | node_id status build_name
ecc_agent | MID server | | name status
sys_ws_definition | Scripted REST service | | name namespace service_id base_uri active:boolean enforce_acl consumes produces is_versioned:boolean default_version short_description:text doc_link
sys_ws_version | Scripted REST version | | version:integer version_id active:boolean=true deprecated:boolean is_default:boolean short_description:text web_service_definition:reference
sys_ws_operation | Scripted REST resource | | name http_method operation_uri default_operation_uri relative_path operation_script:script active:boolean web_service_definition:reference web_service_version requires_authentication:boolean requires_acl_authorization:boolean requires_snc_internal_role:boolean enforce_acl consumes produces short_description:text
`;

/**
 * Tables that an instance has only with a licensed application or one of its own; present where the settings name them.
 * proc_po, proc_po_item and itfm_gl_accounts are documented (ServiceNow docs, r_TablesProcurement.md,
 * table-installed-with-PPS-finance.md), their columns hardly; proc_vendor and sn_apo_invoice are documented nowhere.
 * Amounts in a currency column are written `USD;42.50`; here such a column keeps the text.
 */
const optionalDefinitions = `
proc_po | Purchase order | ws data | number vendor:reference po_date:glide_date short_description total_cost status
proc_po_item | Purchase order line item | ws data | number purchase_order:reference short_description part_number ordered_quantity received_quantity status cost
itfm_gl_accounts | General ledger account | ws data | account_name account_number active:boolean
proc_vendor | Vendor | ws data | name number email city
sn_apo_invoice | Invoice | ws data | number supplier:reference supplier_name invoice_date:glide_date currency total_amount description state
`;

/** Tables of forms, lists and menus, and such whose columns are not public: kept as they come, never interpreted. */
export const inertTables = [
  ..."sys_app_application sys_app_module sys_app_category sys_documentation sys_ui_section sys_ui_element".split(
    " ",
  ),
  ..."sys_ui_form sys_ui_form_section sys_ui_list sys_ui_list_element sys_ui_view sys_ui_related_list".split(
    " ",
  ),
  ..."par_dashboard par_dashboard_canvas par_dashboard_permission par_dashboard_tab par_dashboard_visibility".split(
    " ",
  ),
  ..."par_dashboard_widget sys_ux_app_config sys_ux_app_route sys_ux_applicability sys_ux_list".split(" "),
  ..."sys_ux_applicability_m2m_list sys_ux_list_category sys_ux_list_menu_config sys_ux_macroponent".split(
    " ",
  ),
  ..."sys_ux_page_property sys_ux_page_registry sys_ux_registry_m2m_category sys_ux_screen".split(" "),
  "sys_ux_screen_type",
  ..."sys_rest_insert_multiple sys_ui_related_list_entry sys_ui_policy sys_ui_policy_action sys_ui_style sys_ui_message".split(
    " ",
  ),
  ..."sys_embedded_list_configuration sys_user_preference sys_atf_test sys_atf_step".split(" "),
  // Of the catalog, `http/catalog-api.ts` reads names, roles and scripts.
  ..."sc_cat_item_producer item_option_new item_option_new_set io_set_item".split(" "),
  ..."sys_element_mapping sys_process_flow sys_ui_annotation sys_relationship sys_report sys_ui_view_rule sys_script_client sys_ui_formatter sys_variable_value".split(
    " ",
  ),
];

/** `optional` names the tables beyond the base platform; `open` those that other scopes may create and update. */
export function platformTables(optional: readonly string[], open: readonly string[]): PlatformTable[] {
  const known = optionalDefinitions.trim().split("\n").map(parseTable);
  const unknown = optional.find((name) => !known.some((table) => table.name === name));
  if (unknown) throw new Error(`not simulated: table ${unknown}`);
  const tables = definitions.trim().split("\n").map(parseTable);
  tables.push(...known.filter(({ name }) => optional.includes(name)));
  for (const table of tables) if (open.includes(table.name)) table.flags.push("create", "update");
  return tables;
}

function parseTable(line: string): PlatformTable {
  const [name = "", label = "", flags = "", columns = ""] = line.split("|").map((part) => part.trim());
  const parsed = columns.split(" ").map(parseColumn);
  return {
    name,
    label,
    parent: "",
    flags: flags.split(" ").filter(Boolean),
    columns: parsed,
    unique: parsed.filter((c) => c.unique).map((c) => c.name),
  };
}

function parseColumn(text: string): { name: string; type: string; default: string; unique: boolean } {
  const [head = "", preset = ""] = text.split("=");
  const [name = "", type = "string"] = head.split(":");
  return {
    name: name.replace("!", ""),
    type: type === "computed" ? "string" : type,
    default: preset,
    unique: name.endsWith("!"),
  };
}

/** Columns that every table has; `sys_class_name` only where a table extends or is extended. */
export const systemColumns = [
  { name: "sys_id", type: "GUID", length: 32 },
  { name: "sys_created_on", type: "glide_date_time", length: 40 },
  { name: "sys_created_by", type: "string", length: 40 },
  { name: "sys_updated_on", type: "glide_date_time", length: 40 },
  { name: "sys_updated_by", type: "string", length: 40 },
  { name: "sys_mod_count", type: "integer", length: 40 },
  { name: "sys_class_name", type: "sys_class_name", length: 80 },
];

/** Columns that records of an application carry. */
export const fileColumns = ["sys_scope", "sys_update_name", "sys_name"];
