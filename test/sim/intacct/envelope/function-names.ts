/**
 * Every function that the published request schema knows (intacct/intacct_dtd, v3.0/api.xsd, element `function`).
 * A name outside this list is a schema error; a name inside it that is not built here is "not simulated".
 */
export const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
  `
    create_apaccountlabel create_apadjustment create_apadjustmentbatch create_araccountlabel
    create_aradjustment create_aradjustmentbatch create_arpayment create_arpaymentbatch create_bill
    create_recurringbill create_billbatch create_checkingaccount create_savingsaccount
    update_checkingaccount update_savingsaccount delete_checkingaccount delete_savingsaccount
    create_contact create_customer create_department create_employee create_expensereport
    create_expensereportbatch create_expensetype create_glaccount create_statglaccount create_gltransaction
    delete_gltransaction create_recurringgltransaction delete_recurringgltransaction
    create_statgltransaction create_recurringstatgltrans delete_recurringstatgltrans create_invoice
    create_recurringinvoice create_invoicebatch create_journal create_location create_statjournal
    create_project update_project delete_project create_class update_class delete_class create_vendor
    delete_apaccountlabel delete_apadjustment create_locationgroup delete_araccountlabel
    delete_aradjustment delete_bill delete_recurringbill delete_contact delete_customer delete_department
    delete_employee delete_expensereport reverse_expensereport delete_expensetype delete_glaccount
    delete_statglaccount delete_invoice reverse_invoice delete_recurringinvoice delete_journal
    delete_statjournal delete_location delete_vendor get get_accountbalances
    get_accountbalancesbydimensions get_accountgroupdetails get_apadjustment get_aradjustment get_bill
    get_expensereport get_invoice get_list get_trialbalance get_myclients init_session
    update_apaccountlabel update_araccountlabel update_contact update_customer update_customervisibility
    update_department update_invoice update_bill update_apadjustment update_aradjustment update_employee
    update_expensereport update_expensetype update_glaccount update_statglaccount update_journal
    update_location update_vendor update_vendorvisibility create_paymentrequest create_reimbursementrequest
    reclassify_bill reclassify_invoice delete_paymentrequest create_appayment approve_appaymentrequest
    decline_appaymentrequest send_appaymentrequest confirm_appaymentrequest void_appaymentrequest
    create_stkittransaction create_ictransaction update_ictransaction create_sotransaction
    update_sotransaction create_recursotransaction delete_recursotransaction create_potransaction
    update_potransaction partialupdate_potransaction get_salestotals get_icitemtotals record_cctransaction
    get_companyprefs set_companyprefs get_applications record_otherreceipt update_otherreceipt
    delete_otherreceipt record_deposit create_territory delete_territory update_territory apply_arpayment
    delete_sotransaction delete_potransaction delete_ictransaction create_item update_item delete_item
    create_sopricelist delete_sopricelist update_sopricelist create_popricelist delete_popricelist
    update_popricelist create_vsoepricelist update_vsoepricelist delete_vsoepricelist
    create_vsoeitempricelist update_vsoeitempricelist delete_vsoeitempricelist create_invpricelistentry
    delete_invpricelistentry update_invpricelistentry get_closedbooksdate get_araging delete_arpayment
    create_customerachinfo update_customerachinfo delete_customerachinfo create_customerchargecard
    update_customerchargecard delete_customerchargecard create_customerbankaccount
    update_customerbankaccount delete_customerbankaccount create_taxdetail update_taxdetail
    delete_taxdetail create_taxschedule update_taxschedule delete_taxschedule create_taxscheduledetail
    delete_taxscheduledetail create_contacttaxgroup delete_contacttaxgroup create_itemtaxgroup
    delete_itemtaxgroup create_taxschedulemap delete_taxschedulemap describe describeall reconcile_bank
    reverse_bill reverse_appayment reverse_arpayment create_apterm update_apterm delete_apterm
    create_arterm update_arterm delete_arterm create_timesheet update_timesheet delete_timesheet
    create_task update_task delete_task create_allocation update_allocation delete_allocation
    update_cctransaction reverse_cctransaction hold_revrecschedule resume_revrecschedule
    terminate_revrecschedule update_revrecschedule create_revrecscheduleentry post_revrecscheduleentry
    unpost_revrecscheduleentry reallocate_revrecschedule create_expenseadjustmentreport
    update_expenseadjustmentreport delete_expenseadjustmentreport get_expenseadjustmentreport create_supdoc
    update_supdoc delete_supdoc create_supdocfolder update_supdocfolder delete_supdocfolder create_timetype
    update_timetype delete_timetype create_earningtype update_earningtype delete_earningtype
    create_employeerate update_employeerate delete_employeerate create_achbankconfiguration
    update_achbankconfiguration delete_achbankconfiguration create_vendorentityaccountno
    create_consolidation convert_glbudget_fp_amounts_to_eop create_expensepaymenttype
    update_expensepaymenttype delete_expensepaymenttype getUserPermissions generate_projectinvoices
    getAPISession inspect lookup validate create update delete read readRelated readByName readByQuery
    query readMore installApp readView readReport consolidate runDdsJob getDdsObjects getDdsDdl
    getFinancialSetup readEntityDetails readUserFormatting getDimensions getDimensionRestrictions
    getDimensionRelationships getDimensionAutofillDetails getDimensionRestrictedData
    getDimensionAutofillData getAuditTrail getTransactionsToApprove getApprovalHistory approveVendor
    declineVendor getVendorsToApprove getVendorApprovalHistory approve cancel clearallmea
    clearlastactivemea decline deliver hold post promote reallocate renew resume retrievepdf uncancel
    unpost
  `
    .trim()
    .split(/\s+/),
);
