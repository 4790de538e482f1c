import '@servicenow/sdk/global'

declare global {
    namespace Now {
        namespace Internal {
            interface Keys extends KeysRegistry {
                explicit: {
                    'acl-activity-create': {
                        table: 'sys_security_acl'
                        id: 'f1f96fed5e324cb6ae36c92577c79f88'
                    }
                    'acl-activity-delete': {
                        table: 'sys_security_acl'
                        id: '772bfa4ae53a4e5791015a27d005ed6c'
                    }
                    'acl-activity-read': {
                        table: 'sys_security_acl'
                        id: '94d5f805950940a9848ae5b327e1d032'
                    }
                    'acl-activity-write': {
                        table: 'sys_security_acl'
                        id: 'd2fddf87851e410896fd7c961c6ee55b'
                    }
                    'acl-connection-create': {
                        table: 'sys_security_acl'
                        id: 'f808386d077549359ccbd37f054c10c9'
                    }
                    'acl-connection-delete': {
                        table: 'sys_security_acl'
                        id: '644410f764fb425f92aefe636ed6b0b9'
                    }
                    'acl-connection-read': {
                        table: 'sys_security_acl'
                        id: 'b6c698879db74585b2e6d5353e4ebee9'
                    }
                    'acl-connection-write': {
                        table: 'sys_security_acl'
                        id: '7473a9fbb55a4f609357e9edf94812fd'
                    }
                    'acl-cost-center-create': {
                        table: 'sys_security_acl'
                        id: 'b20f29e5ef0242099b66ba96e5c4e756'
                    }
                    'acl-cost-center-delete': {
                        table: 'sys_security_acl'
                        id: 'a032828829eb4cbcbea3e8c0ccfb34ff'
                    }
                    'acl-cost-center-read': {
                        table: 'sys_security_acl'
                        id: '049a28ed07ae4dae84e38d044bf9718d'
                    }
                    'acl-cost-center-write': {
                        table: 'sys_security_acl'
                        id: '7c6a1631888d44c4b4eb96458397035d'
                    }
                    'acl-dimension-create': {
                        table: 'sys_security_acl'
                        id: '717b355a42c649a9b190d6ffbc44481e'
                    }
                    'acl-dimension-delete': {
                        table: 'sys_security_acl'
                        id: '27a3a936b424427c814afee352e73f48'
                    }
                    'acl-dimension-read': {
                        table: 'sys_security_acl'
                        id: '60fe973e3ee24c7d8be743ed48e9435d'
                    }
                    'acl-dimension-write': {
                        table: 'sys_security_acl'
                        id: '62f1e3f2cf494d37bfa3d298374fc4c7'
                    }
                    'acl-dispatch-create': {
                        table: 'sys_security_acl'
                        id: 'd52127c44b6d4096b4168953360d2018'
                    }
                    'acl-dispatch-delete': {
                        table: 'sys_security_acl'
                        id: '092cacdfca544aba95c179e9dae3cd10'
                    }
                    'acl-dispatch-read': {
                        table: 'sys_security_acl'
                        id: '98b9bb39f53144838bde9ccd57e09cd9'
                    }
                    'acl-dispatch-write': {
                        table: 'sys_security_acl'
                        id: 'b745e03c00d94177b50a5dc1f03a0194'
                    }
                    'acl-exception-create': {
                        table: 'sys_security_acl'
                        id: '421cfc99eb894d03b53e18ba54d427d5'
                    }
                    'acl-exception-delete': {
                        table: 'sys_security_acl'
                        id: '9e92abf3d24045918510a54e2f664b8c'
                    }
                    'acl-exception-read': {
                        table: 'sys_security_acl'
                        id: 'cfed35e4af924999b10bc728f2198b42'
                    }
                    'acl-exception-write': {
                        table: 'sys_security_acl'
                        id: 'c6406b08cc4f492eba35d1b8e40631fb'
                    }
                    'acl-gl-account-create': {
                        table: 'sys_security_acl'
                        id: '0df947a206c24e5ba60257a17d03c674'
                    }
                    'acl-gl-account-delete': {
                        table: 'sys_security_acl'
                        id: 'e956714245dc404ca76d635320d1e9a9'
                    }
                    'acl-gl-account-read': {
                        table: 'sys_security_acl'
                        id: '3751de693bc14239904ef3b28af81d31'
                    }
                    'acl-gl-account-write': {
                        table: 'sys_security_acl'
                        id: '0addac3b93d94b0aa9c78cd27359121a'
                    }
                    'acl-invoice-any-write': {
                        table: 'sys_security_acl'
                        id: '0bb3a21b60f74859b061f3701bda6736'
                    }
                    'acl-invoice-approval-write': {
                        table: 'sys_security_acl'
                        id: 'ef4509c1605940e38e6327b1afc65d0a'
                    }
                    'acl-invoice-create': {
                        table: 'sys_security_acl'
                        id: '0ff19d2a72764fc181bf8147c44d4981'
                    }
                    'acl-invoice-delete': {
                        table: 'sys_security_acl'
                        id: '90120b0cb4a44317935a25e3f0a7b7d1'
                    }
                    'acl-invoice-line-any-write': {
                        table: 'sys_security_acl'
                        id: '11d4d6f75c9243888df2dfbe69d74edc'
                    }
                    'acl-invoice-line-coding-cost-center-write': {
                        table: 'sys_security_acl'
                        id: '94b3940024e946e0b33b66ba723fb72f'
                    }
                    'acl-invoice-line-coding-gl-account-write': {
                        table: 'sys_security_acl'
                        id: '8e87663a73d74dfa9086eaa7075c1d50'
                    }
                    'acl-invoice-line-create': {
                        table: 'sys_security_acl'
                        id: 'e4c10c1d286440199391a6d95723fed4'
                    }
                    'acl-invoice-line-delete': {
                        table: 'sys_security_acl'
                        id: '80d4edecb7564c738d14b8572628a80e'
                    }
                    'acl-invoice-line-read': {
                        table: 'sys_security_acl'
                        id: '020e53ae7eac410d9e281f44c5cbc860'
                    }
                    'acl-invoice-line-write': {
                        table: 'sys_security_acl'
                        id: '48c6758dc169445d809cc6da8b5f63dc'
                    }
                    'acl-invoice-read': {
                        table: 'sys_security_acl'
                        id: 'a59668767c8b42e494453c7e98eeda51'
                    }
                    'acl-invoice-write': {
                        table: 'sys_security_acl'
                        id: '92bd6c8edab344cfa360ee60a2a34403'
                    }
                    'acl-journal': {
                        table: 'sys_security_acl'
                        id: '45770423aa674623947190df5137f201'
                    }
                    'acl-payment-create': {
                        table: 'sys_security_acl'
                        id: '27acd0de699c4ee59d65e243ec3db262'
                    }
                    'acl-payment-delete': {
                        table: 'sys_security_acl'
                        id: '6433b329c0c8413f8d6f6ad1b8f1472d'
                    }
                    'acl-payment-read': {
                        table: 'sys_security_acl'
                        id: '56085ca069d84c57bb1e5d4bfd8ecdc7'
                    }
                    'acl-payment-write': {
                        table: 'sys_security_acl'
                        id: '02c955b76e264f778f12f284ba763531'
                    }
                    'acl-purchase-order-create': {
                        table: 'sys_security_acl'
                        id: 'd39eb2dc8d244393a8f285473a4b0f36'
                    }
                    'acl-purchase-order-delete': {
                        table: 'sys_security_acl'
                        id: 'a13cfceef0c14979a735cb3c690b1e4c'
                    }
                    'acl-purchase-order-line-create': {
                        table: 'sys_security_acl'
                        id: '0faf6426939447908cc3a838b727e34e'
                    }
                    'acl-purchase-order-line-delete': {
                        table: 'sys_security_acl'
                        id: '40276ba4deaa4c31a8c68cf76df1873a'
                    }
                    'acl-purchase-order-line-read': {
                        table: 'sys_security_acl'
                        id: 'c33fd808f3dc42bdb0f467967162ceec'
                    }
                    'acl-purchase-order-line-write': {
                        table: 'sys_security_acl'
                        id: '9a5e6c56040b4c879a17069ed37a9d7b'
                    }
                    'acl-purchase-order-read': {
                        table: 'sys_security_acl'
                        id: 'a6f75943e15d479581ff37e0642f507b'
                    }
                    'acl-purchase-order-write': {
                        table: 'sys_security_acl'
                        id: 'f554afd980814cd3944aba0eef4c12c2'
                    }
                    'acl-run-create': {
                        table: 'sys_security_acl'
                        id: '0ba39fd1830944d1b02b1eacf89c7dec'
                    }
                    'acl-run-delete': {
                        table: 'sys_security_acl'
                        id: 'e75faf8e4da449da91bd51ca9db13638'
                    }
                    'acl-run-read': {
                        table: 'sys_security_acl'
                        id: '08f4af3492c7431f96ec306e0cea7fda'
                    }
                    'acl-run-write': {
                        table: 'sys_security_acl'
                        id: '82f1825971374340a93c5185e3d71637'
                    }
                    'acl-stg-cost-center-create': {
                        table: 'sys_security_acl'
                        id: '27097e7f287a4d82961f92525b0d9711'
                    }
                    'acl-stg-cost-center-delete': {
                        table: 'sys_security_acl'
                        id: '4825f51eae1f48f0ad14f5f0cb4d4b62'
                    }
                    'acl-stg-cost-center-read': {
                        table: 'sys_security_acl'
                        id: '0adcc6e3d3814925bd649e4bea719e14'
                    }
                    'acl-stg-cost-center-write': {
                        table: 'sys_security_acl'
                        id: 'b8d18d810ec4474480d96a311bfcdeed'
                    }
                    'acl-stg-gl-account-create': {
                        table: 'sys_security_acl'
                        id: 'e6771bcbcfd34f7ab4dce5b88f881ad4'
                    }
                    'acl-stg-gl-account-delete': {
                        table: 'sys_security_acl'
                        id: 'bf751ae4154f40b9af40cadb0d13be2a'
                    }
                    'acl-stg-gl-account-read': {
                        table: 'sys_security_acl'
                        id: 'c940bac6bcf04d69aec7a5d408bba662'
                    }
                    'acl-stg-gl-account-write': {
                        table: 'sys_security_acl'
                        id: '4fc94ea67ee347c080231b54d9916560'
                    }
                    'acl-stg-invoice-create': {
                        table: 'sys_security_acl'
                        id: '53327d7b75164ff0a1bf7cd56fb9a985'
                    }
                    'acl-stg-invoice-delete': {
                        table: 'sys_security_acl'
                        id: '8fc67523e20e4731bd48b83a505bfe1e'
                    }
                    'acl-stg-invoice-read': {
                        table: 'sys_security_acl'
                        id: '2354abe747424a23877d52b9e791025a'
                    }
                    'acl-stg-invoice-write': {
                        table: 'sys_security_acl'
                        id: '68ff4b364e484f0d868e07a24b1886b3'
                    }
                    'acl-stg-payment-create': {
                        table: 'sys_security_acl'
                        id: '8352c8d0476d4f00a28439f8eedc5a5b'
                    }
                    'acl-stg-payment-delete': {
                        table: 'sys_security_acl'
                        id: '3ab1375c3b6441a2976c03117f5e9c07'
                    }
                    'acl-stg-payment-read': {
                        table: 'sys_security_acl'
                        id: 'b6aaf206109e49009ae43aa156ed9f2a'
                    }
                    'acl-stg-payment-write': {
                        table: 'sys_security_acl'
                        id: 'e44293365d104d2ebb910657b5bcce68'
                    }
                    'acl-stg-purchase-order-create': {
                        table: 'sys_security_acl'
                        id: '17434dfc06194504bca391ca99fecff2'
                    }
                    'acl-stg-purchase-order-delete': {
                        table: 'sys_security_acl'
                        id: 'de5eaf2269f046e9ad8f1e09c6aba48b'
                    }
                    'acl-stg-purchase-order-read': {
                        table: 'sys_security_acl'
                        id: 'd88fdda950a6471d8ffccaf9548978f9'
                    }
                    'acl-stg-purchase-order-write': {
                        table: 'sys_security_acl'
                        id: 'eee659e6f357400580ef76fabbaf5f02'
                    }
                    'acl-stg-supplier-create': {
                        table: 'sys_security_acl'
                        id: 'a328fcc1afca4dad89b14a84977b0dc7'
                    }
                    'acl-stg-supplier-delete': {
                        table: 'sys_security_acl'
                        id: 'b28dc9a597d549d29457fcaa6bcbfd0d'
                    }
                    'acl-stg-supplier-read': {
                        table: 'sys_security_acl'
                        id: '79a82f9e41c340e896bc5e93be2a0caf'
                    }
                    'acl-stg-supplier-write': {
                        table: 'sys_security_acl'
                        id: '3faa0313411c4f97a5b7e0a1cb3285e9'
                    }
                    'acl-supplier-create': {
                        table: 'sys_security_acl'
                        id: '49bed4b4a380468e88b024635b329ccb'
                    }
                    'acl-supplier-delete': {
                        table: 'sys_security_acl'
                        id: '73a51c325a1f4f088f14c5aa03af9030'
                    }
                    'acl-supplier-read': {
                        table: 'sys_security_acl'
                        id: '862d802e11fe4fa684f7e3f5aa4aaeb1'
                    }
                    'acl-supplier-write': {
                        table: 'sys_security_acl'
                        id: 'c55d5c95015042118a66e5d597560c73'
                    }
                    'acl-sync-create': {
                        table: 'sys_security_acl'
                        id: '16d9e90376e946b4825593f79e041295'
                    }
                    'acl-sync-cursor-write': {
                        table: 'sys_security_acl'
                        id: '17708a3780a7469e94768b86ebd8e898'
                    }
                    'acl-sync-delete': {
                        table: 'sys_security_acl'
                        id: 'b4a224c614e249ce8139cd6c4b948dea'
                    }
                    'acl-sync-read': {
                        table: 'sys_security_acl'
                        id: 'bd4870d8f3874bb6a09679705ba26d87'
                    }
                    'acl-sync-sweep-cursor-write': {
                        table: 'sys_security_acl'
                        id: '0ce73835a15946149184281b49c3c4d5'
                    }
                    'acl-sync-write': {
                        table: 'sys_security_acl'
                        id: 'b839c31194c743efae31ee6b649e0d1f'
                    }
                    'acl-total-create': {
                        table: 'sys_security_acl'
                        id: '1941be5cc79f46faae5052db1a65ab7a'
                    }
                    'acl-total-delete': {
                        table: 'sys_security_acl'
                        id: 'f64751e2ef804d54a121f048cf069dc5'
                    }
                    'acl-total-read': {
                        table: 'sys_security_acl'
                        id: '38bb5ac43f804ea7b72a50c59294583b'
                    }
                    'acl-total-write': {
                        table: 'sys_security_acl'
                        id: '38ea80d8c16449c084943cb57c4b5084'
                    }
                    'acl-triggers': {
                        table: 'sys_security_acl'
                        id: 'a170f7e5f45044f99e8869d4f8378896'
                    }
                    'activity-append-only': {
                        table: 'sys_script'
                        id: '9a035069b4464b91b0f0269c704911cc'
                    }
                    bom_json: {
                        table: 'sys_module'
                        id: '4ebbaf4149ef4336ba496be1f55e0ddb'
                    }
                    'connection-check': {
                        table: 'sys_ui_action'
                        id: 'd29b37ba00704afdb9be26be9093aad9'
                    }
                    'connection-schedules': {
                        table: 'sys_ui_action'
                        id: '6da106768e9d45bf887eb03909c8a8ed'
                    }
                    'connection-sync-now': {
                        table: 'sys_ui_action'
                        id: '8b05aee756f14097aeb26d9a12213d46'
                    }
                    'cost-center-transform': {
                        table: 'sys_transform_map'
                        id: '7fa2f476eb6f463081c40a4e7b5911c1'
                    }
                    'cost-center-transform-after': {
                        table: 'sys_transform_script'
                        id: '50fbca1050e2433f865e88a917496ec9'
                    }
                    'cost-center-transform-before': {
                        table: 'sys_transform_script'
                        id: '6f420da48e1a4efca17240f426a9d9cc'
                    }
                    'dimension-changed': {
                        table: 'sys_script'
                        id: '788a8a634ae14ecc9b52655a99170af0'
                    }
                    'dispatch-on-event': {
                        table: 'sysevent_script_action'
                        id: '6d1e2039de464a20b3273984bc1876e8'
                    }
                    'dispatch-replay': {
                        table: 'sys_ui_action'
                        id: '22a35b092d9c4754ae6bbc5f133f3aa4'
                    }
                    dispatcher: {
                        table: 'sysauto_script'
                        id: '111821f9013345a89ad43c2e8f9463f2'
                    }
                    'event-dispatch': {
                        table: 'sysevent_register'
                        id: '69c3189d5ca148ed8273f4cf5f4412c3'
                    }
                    'exception-replay': {
                        table: 'sys_ui_action'
                        id: '22fd71a6cde243d69c81fc59c7790bec'
                    }
                    'gl-account-transform': {
                        table: 'sys_transform_map'
                        id: '07a77f736f174e0c90bf1a601ec2d3d4'
                    }
                    'gl-account-transform-after': {
                        table: 'sys_transform_script'
                        id: '455e7fa8fe564622a3a3b94c8cb05a39'
                    }
                    'gl-account-transform-before': {
                        table: 'sys_transform_script'
                        id: '390bff9d46364890979f8b17e46ce352'
                    }
                    'invoice-approve': {
                        table: 'sys_ui_action'
                        id: '58667da6503042a7ac68a59c1860729c'
                    }
                    'invoice-close-decision': {
                        table: 'sys_script'
                        id: '864839c556fd458696f7a2ef8841cf6c'
                    }
                    'invoice-close-refusal': {
                        table: 'sys_script'
                        id: '4bf972accfed47febdf3888f3049df49'
                        deleted: true
                    }
                    'invoice-guard-approval': {
                        table: 'sys_script'
                        id: '461a6a7f5ed64f63920f68bdb0ca4f3c'
                    }
                    'invoice-line-coding-chosen': {
                        table: 'sys_script'
                        id: '768c2e8fa3c44081be6ba06ccc2ecce5'
                    }
                    'invoice-line-guard-coding': {
                        table: 'sys_script'
                        id: '1ea34bd601d6428bbfbd3bdef3c4b4f5'
                    }
                    'invoice-record-approved': {
                        table: 'sys_script'
                        id: '57a9f3de551146e9bcaebda715763b38'
                    }
                    'invoice-record-rejected': {
                        table: 'sys_script'
                        id: 'f7891c02175c4604bffd3b8bf888a269'
                    }
                    'invoice-record-withdrawn': {
                        table: 'sys_script'
                        id: 'abaf0490aa124b01954ecca1820af2fa'
                    }
                    'invoice-refuse-born-approved': {
                        table: 'sys_script'
                        id: 'af669f7de34644d8980ec294f66379b1'
                    }
                    'invoice-reject': {
                        table: 'sys_ui_action'
                        id: '100d199b7fad4909acf8afb029793bc2'
                    }
                    'invoice-transform': {
                        table: 'sys_transform_map'
                        id: '0aef80b84ec64993943e82d0deaea107'
                    }
                    'invoice-transform-after': {
                        table: 'sys_transform_script'
                        id: 'f53a914a2bd74cac95d7765fce2649d2'
                    }
                    'invoice-transform-before': {
                        table: 'sys_transform_script'
                        id: '4b1c3ff8474b4403bf946edd135d9d1e'
                    }
                    journal: {
                        table: 'sys_ws_definition'
                        id: 'a17e93ee6c114ece948054ecb1696b92'
                    }
                    'journal-post': {
                        table: 'sys_ws_operation'
                        id: 'f205cf1d3f4d4792ad4fbca13121cbc2'
                    }
                    'journal-v1': {
                        table: 'sys_ws_version'
                        id: 'c895ff5667c4413ba011d2d259bb0377'
                    }
                    menu: {
                        table: 'sys_app_application'
                        id: '85f4de00c40248deb14ef6981b493afb'
                    }
                    'module-activity': {
                        table: 'sys_app_module'
                        id: 'f1d960e6cf714cd3a77553ebed561ff1'
                    }
                    'module-connections': {
                        table: 'sys_app_module'
                        id: '6d558ad221b7473dbd882d24c461d3e6'
                    }
                    'module-cost-centers': {
                        table: 'sys_app_module'
                        id: '175ea58239d54004bef007a8bd90a09d'
                    }
                    'module-dimensions': {
                        table: 'sys_app_module'
                        id: '64de4fe704ce4776860a7a76b76a9f9d'
                    }
                    'module-dispatches': {
                        table: 'sys_app_module'
                        id: '99d8e51aab6a418197a2e2a8a7b2b2b1'
                    }
                    'module-exceptions': {
                        table: 'sys_app_module'
                        id: '798fd08ba8b34d7888dae2bb65a00a72'
                    }
                    'module-gl-accounts': {
                        table: 'sys_app_module'
                        id: '4a4a97652e0347c38332dafd3ce056fb'
                    }
                    'module-invoices': {
                        table: 'sys_app_module'
                        id: 'c135344918e240a9b7c62970d9c57af3'
                    }
                    'module-payments': {
                        table: 'sys_app_module'
                        id: '8ebfb5ef116e4187a0b2812ee63d5550'
                    }
                    'module-purchase-orders': {
                        table: 'sys_app_module'
                        id: '7032879d29054f33a5ebe470c764c519'
                    }
                    'module-runs': {
                        table: 'sys_app_module'
                        id: 'a169c574a1e5489b9fad6fce1b480e86'
                    }
                    'module-suppliers': {
                        table: 'sys_app_module'
                        id: '1573940c388043108b68efa77e76d7ba'
                    }
                    'module-syncs': {
                        table: 'sys_app_module'
                        id: 'c83a959dbd1a45b29c4e8c43bde95096'
                    }
                    'module-to-approve': {
                        table: 'sys_app_module'
                        id: 'a783c9989c524dda8205a14c9e4bed95'
                    }
                    'module-totals': {
                        table: 'sys_app_module'
                        id: '97fc1444aafe45ef9ae7df24b36a591e'
                    }
                    'now-app_server_activity_ts': {
                        table: 'sys_module'
                        id: '7e0ee1a73be04956ba0ea75bb551035f'
                    }
                    'now-app_server_append-only_ts': {
                        table: 'sys_module'
                        id: 'a3a6843a1246422a9e03a3ee0c5ba5cf'
                    }
                    'now-app_server_approval_ts': {
                        table: 'sys_module'
                        id: 'e7e592cee1a34c6f8ea0ee9b93b177db'
                    }
                    'now-app_server_approval-check_ts': {
                        table: 'sys_module'
                        id: '9c77998d3f674b4ab24fbfa39d48424f'
                    }
                    'now-app_server_approval-void_ts': {
                        table: 'sys_module'
                        id: '53279f12a5424148b36e063157a3748a'
                    }
                    'now-app_server_ascii_ts': {
                        table: 'sys_module'
                        id: '89fcb24fb2c046b1a8e50d9745bf0608'
                    }
                    'now-app_server_check-outcome_ts': {
                        table: 'sys_module'
                        id: '39ffc60d7930432cbd05f9f4fcd654e7'
                    }
                    'now-app_server_coding_ts': {
                        table: 'sys_module'
                        id: '1ef73cfce7834d3bae76d7bc0e7b932e'
                    }
                    'now-app_server_connection_ts': {
                        table: 'sys_module'
                        id: '6e6dac4ba2d244448026f342975173d6'
                    }
                    'now-app_server_decimal_ts': {
                        table: 'sys_module'
                        id: 'f57687f3dcf94a258a47d2c0d2568cfb'
                    }
                    'now-app_server_deletion_ts': {
                        table: 'sys_module'
                        id: '314bc11649fa48209e6d2ed87a1bd3b6'
                    }
                    'now-app_server_dispatch-outcome_ts': {
                        table: 'sys_module'
                        id: '1ca306932410464d9280affa5e3df129'
                    }
                    'now-app_server_dispatcher_ts': {
                        table: 'sys_module'
                        id: '1463c5a92497457f9b17135040f8401e'
                    }
                    'now-app_server_document_ts': {
                        table: 'sys_module'
                        id: '80fe823a43a5470dbaf94b7ae2a6631c'
                    }
                    'now-app_server_exceptions_ts': {
                        table: 'sys_module'
                        id: '3ebef554c70a4f5baefa7ef974cca185'
                    }
                    'now-app_server_journal-heads_ts': {
                        table: 'sys_module'
                        id: '7aac1768904e4ac0bf3ad374dfc9d406'
                    }
                    'now-app_server_line-store_ts': {
                        table: 'sys_module'
                        id: '96b6c7ee94b848dea4c8b5b900d9edf2'
                    }
                    'now-app_server_line-write_ts': {
                        table: 'sys_module'
                        id: '755f5cb94e1447a9abc7e60d9e96de9b'
                    }
                    'now-app_server_lines_ts': {
                        table: 'sys_module'
                        id: 'dfa16f6d06354fa6a352baa34c5cd314'
                    }
                    'now-app_server_origin_ts': {
                        table: 'sys_module'
                        id: '87cdf89d1c874faa8d98c023b0ec1fd7'
                    }
                    'now-app_server_outbox_ts': {
                        table: 'sys_module'
                        id: '1abba45a62804c09ab51d2eb47f665df'
                    }
                    'now-app_server_platform_ts': {
                        table: 'sys_module'
                        id: '64cce9e6436d482a93d46c8dee5eb11e'
                    }
                    'now-app_server_pull-outcome_ts': {
                        table: 'sys_module'
                        id: 'fd59e02b797a4444a97227b059deb6ee'
                    }
                    'now-app_server_record_ts': {
                        table: 'sys_module'
                        id: '500c22e70ee042399d396542452b1036'
                    }
                    'now-app_server_register-lookup_ts': {
                        table: 'sys_module'
                        id: 'af8138796a454cddae9603f12f1e5dda'
                    }
                    'now-app_server_replay_ts': {
                        table: 'sys_module'
                        id: '91f4efd0fca6467082616bcf976572fb'
                    }
                    'now-app_server_rest_ts': {
                        table: 'sys_module'
                        id: 'fd24fa0e6fd54cfd979adf3165b9c944'
                    }
                    'now-app_server_retention_ts': {
                        table: 'sys_module'
                        id: '0772f0742a00475f846cd6915f2cc392'
                    }
                    'now-app_server_run-lease_ts': {
                        table: 'sys_module'
                        id: 'c57e8a2f902c4afdb50f5b1ebef586f4'
                    }
                    'now-app_server_schedule_ts': {
                        table: 'sys_module'
                        id: 'fa2b0ea70e36463fb2fc91f1983aac68'
                    }
                    'now-app_server_sync-exceptions_ts': {
                        table: 'sys_module'
                        id: '0106151ab107458d9c30a7af5e30d91b'
                    }
                    'now-app_server_sync-runner_ts': {
                        table: 'sys_module'
                        id: 'ad99fe19874f4b0498ae4776a47408d0'
                    }
                    'now-app_server_transform_ts': {
                        table: 'sys_module'
                        id: '34ca47f9f96f46229cc1005c202b0099'
                    }
                    'now-app_server_triggers_ts': {
                        table: 'sys_module'
                        id: 'dbeb2a6f9ce44b64b49700a8ffe343d5'
                    }
                    'now-app_server_version_ts': {
                        table: 'sys_module'
                        id: 'c31c130137d24c12aa722b604c8f09e7'
                    }
                    package_json: {
                        table: 'sys_module'
                        id: '5463a7283c404d238f173de42fb94b6c'
                    }
                    'payment-transform': {
                        table: 'sys_transform_map'
                        id: '504fa6e087c84b2789fff7b14cbd6719'
                    }
                    'payment-transform-after': {
                        table: 'sys_transform_script'
                        id: '01a00dcec2b140d4b24b33cfaad9477c'
                    }
                    'payment-transform-before': {
                        table: 'sys_transform_script'
                        id: '0b7b88bb3227419f9df13e7a7f3f5af7'
                    }
                    'privilege-certificate-encryption': {
                        table: 'sys_scope_privilege'
                        id: '07a8915ab41744c2ad90062b0ad681cc'
                    }
                    'privilege-glide-api-event-management': {
                        table: 'sys_scope_privilege'
                        id: '59235c1db1584ab6a33c230fff24d6ab'
                    }
                    'privilege-glide-api-properties': {
                        table: 'sys_scope_privilege'
                        id: '684a624431004d098ab586071fc33231'
                    }
                    'privilege-glide-api-scripting': {
                        table: 'sys_scope_privilege'
                        id: '9ff1e057e7704b3db257983b5a118e01'
                    }
                    'privilege-glide-api-string-utilities': {
                        table: 'sys_scope_privilege'
                        id: 'c228abff55e7441f8a22d052a2c760b5'
                    }
                    'privilege-glide-api-user-roles-and-groups': {
                        table: 'sys_scope_privilege'
                        id: 'cae704e318974d0784372929f52aaa03'
                    }
                    'privilege-glide-digest': {
                        table: 'sys_scope_privilege'
                        id: 'bf8e9e35e35a4650b9bc7c9979b5051b'
                    }
                    'privilege-glide-record-delete-record': {
                        table: 'sys_scope_privilege'
                        id: '71d2bcdd213b415daa215245dd652460'
                    }
                    'privilege-glide-record-insert': {
                        table: 'sys_scope_privilege'
                        id: 'c351afa17aa54e938494cb3ef76a0a76'
                    }
                    'privilege-glide-record-set-value': {
                        table: 'sys_scope_privilege'
                        id: '86fae949373c4d48b430c430eac7655f'
                    }
                    'privilege-glide-record-update': {
                        table: 'sys_scope_privilege'
                        id: '7f23199e91784005a62746e583f72d77'
                    }
                    'privilege-scoped-glide-element': {
                        table: 'sys_scope_privilege'
                        id: 'd3a6bcca1ea94f29ba669393cab070dd'
                    }
                    'privilege-scriptable-restmessage-client-execute': {
                        table: 'sys_scope_privilege'
                        id: '6a81abafe0c440daa0b9b3030d4351e1'
                    }
                    'privilege-scriptable-restmessage-client-execute-async': {
                        table: 'sys_scope_privilege'
                        id: '53f270979f96469dba6181ea43c8c1d2'
                    }
                    'privilege-scriptable-restmessage-client-set-endpoint': {
                        table: 'sys_scope_privilege'
                        id: 'a3186de888104460aa88610905362d30'
                    }
                    'privilege-scriptable-restmessage-client-set-http-timeout': {
                        table: 'sys_scope_privilege'
                        id: '79269cda6ed94a2a937988848b815614'
                    }
                    'privilege-scriptable-restmessage-client-set-midserver': {
                        table: 'sys_scope_privilege'
                        id: '75f368c4bc3c47dd846b564c1c373b38'
                    }
                    'privilege-scriptable-restmessage-client-set-request-body': {
                        table: 'sys_scope_privilege'
                        id: '3ece8ef861db427eaeb9f6a94404bff0'
                    }
                    'privilege-scriptable-restmessage-client-set-request-header': {
                        table: 'sys_scope_privilege'
                        id: '9dec25aaef424363bbcd152e66d41f14'
                    }
                    'privilege-scriptable-restresponse-get-body': {
                        table: 'sys_scope_privilege'
                        id: 'c09687248c284183ba96cf3997dc798d'
                    }
                    'privilege-scriptable-restresponse-get-error-message': {
                        table: 'sys_scope_privilege'
                        id: 'e5fc104a04ae461b9b68759fce1f593f'
                    }
                    'privilege-scriptable-restresponse-get-header': {
                        table: 'sys_scope_privilege'
                        id: '75d1d11a024943bab3c8b8f772137de1'
                    }
                    'privilege-scriptable-restresponse-get-status-code': {
                        table: 'sys_scope_privilege'
                        id: 'd13c7ec2752041b6b807c57f0a87091a'
                    }
                    'privilege-scriptable-restresponse-have-error': {
                        table: 'sys_scope_privilege'
                        id: 'f62f5c50de404746bad6afc9a1d3b478'
                    }
                    'privilege-scriptable-restresponse-wait-for-response': {
                        table: 'sys_scope_privilege'
                        id: '952b0df36b2a4f92ba2d4bf7c7543da9'
                    }
                    'property-dispatch-enabled': {
                        table: 'sys_properties'
                        id: '849190fa29ec454784f57e3f5f2bb0d4'
                    }
                    'property-mid-server': {
                        table: 'sys_properties'
                        id: '6a6ddf9804e24930badf361cd9612078'
                    }
                    'property-middleware-key-id': {
                        table: 'sys_properties'
                        id: '1e15e29701974d03b8ae1e70d4a82c72'
                    }
                    'property-middleware-secret': {
                        table: 'sys_properties'
                        id: 'f1522cb37cdc452885e2ca406940e2f5'
                    }
                    'property-middleware-url': {
                        table: 'sys_properties'
                        id: '2b8138a9fe8e4ef6b9c0c4473473b94b'
                    }
                    'property-retention-days': {
                        table: 'sys_properties'
                        id: '3552dc75962749938f15f3bbee55fcda'
                    }
                    'purchase-order-transform': {
                        table: 'sys_transform_map'
                        id: '1aa65c49f54b4707a8eed0c2941cfd0e'
                    }
                    'purchase-order-transform-after': {
                        table: 'sys_transform_script'
                        id: '6fb41ee8ec694cd4a8913a379de261e3'
                    }
                    'purchase-order-transform-before': {
                        table: 'sys_transform_script'
                        id: 'be9ccec1bf334647b2e7489235d8dc1e'
                    }
                    'rest-check-connection': {
                        table: 'sys_rest_message_fn_parameters'
                        id: '8b2863bc56ca4e12beac49b4a5a4e663'
                    }
                    'rest-check-url': {
                        table: 'sys_rest_message_fn_parameters'
                        id: '1fe4fc5eb46b4cd8b97f0380de73b55e'
                    }
                    'rest-message': {
                        table: 'sys_rest_message'
                        id: '7680f95478c445589b8f9eb5ff864f65'
                    }
                    'rest-post-document-connection': {
                        table: 'sys_rest_message_fn_parameters'
                        id: 'ada0746eac264278849779fb5fd98580'
                    }
                    'rest-post-document-url': {
                        table: 'sys_rest_message_fn_parameters'
                        id: '1aedb06f6b0f464e8b7a7d3355223fbc'
                    }
                    'rest-pull-connection': {
                        table: 'sys_rest_message_fn_parameters'
                        id: 'f1eda5543d2e4cb29bf5e863110dfc06'
                    }
                    'rest-pull-url': {
                        table: 'sys_rest_message_fn_parameters'
                        id: 'f0528a2a719c4e52af86d5d05fec5798'
                    }
                    'rest-totals-connection': {
                        table: 'sys_rest_message_fn_parameters'
                        id: '8dbfac181b414b2e9e3824e17282ceee'
                    }
                    'rest-totals-url': {
                        table: 'sys_rest_message_fn_parameters'
                        id: '90a05d23064f4d7ca30c5a5c01e6dd5e'
                    }
                    retention: {
                        table: 'sysauto_script'
                        id: '6de790df26a244888926ba0170ae9304'
                    }
                    'supplier-transform': {
                        table: 'sys_transform_map'
                        id: '7e3a5c4878714e05bcae72cc7b26c15c'
                    }
                    'supplier-transform-after': {
                        table: 'sys_transform_script'
                        id: '0ca27df712e544c395d2d04f95c6f398'
                    }
                    'supplier-transform-before': {
                        table: 'sys_transform_script'
                        id: 'ace3816084af44bdab95ab69bc42e25a'
                    }
                    'sync-now': {
                        table: 'sys_ui_action'
                        id: 'a59e2ce951604a56bc370b979fb12665'
                    }
                    'sync-runner': {
                        table: 'sysauto_script'
                        id: '0c665046ab05480db770df16913d51ee'
                    }
                    triggers: {
                        table: 'sys_ws_definition'
                        id: '35a2d9d84455414f88cce8c029281473'
                    }
                    'triggers-post': {
                        table: 'sys_ws_operation'
                        id: '3a1fda18d0c9455481c2eb6e73bb466f'
                    }
                    'triggers-v1': {
                        table: 'sys_ws_version'
                        id: '33009958b7ba40fa8baec11a600e9ff3'
                    }
                }
                composite: [
                    {
                        table: 'sys_choice_set'
                        id: '0022585ba095408498498bf39119d2fd'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'mode'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '003fbe035b8d4051b1779e7a8b6cc016'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '004c0d4ef00143138a08f2d5c9100c3c'
                        key: {
                            sys_security_acl: 'c6406b08cc4f492eba35d1b8e40631fb'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '00a1d7e57fe64d69bfe42ad9cf8f2839'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'method'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '00be35d8d9d14968a344a615504dc3ac'
                        key: {
                            name: 'x_lr_relay_dispatch'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '013257778e854ee893242f8045ae78fc'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '01569e50058a4fccae23787f0dbed0cb'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '01aae1bffb0e488ebd81f51f5c3ed525'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '01adc93f82d94ac19097b9e68cf1764f'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'active'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '01da59b30c424353b452d37198c02cb4'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_postal_code'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '020a295fae8a4c7cbf352693bfc8a291'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '020da134783d4a9cbe2d144551f8d952'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'line_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0228d48c66e24538b7ca5b4dd5d3b352'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0253f2e83836427aa85f02816d5a7853'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0262589523db46159e38e9aa4f387623'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '02ce374063ad4f1c89c81ce7a1f48f69'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'inserted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '02d529b53e964e6fa2ffa9cb21e1d2d7'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '02e8713f39be4434bd72177b379b413f'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_city'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '03088579050048c5a31a83f392ba5f9b'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'phone'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0313c4419fec48bb838a0189f1819d52'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'hold_reason'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0326a2c300ec4f1c8512f15e89e41555'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '036c60d36028451c93b2faed55129966'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '03a6f10ed8e949008b4582bb84a65dd3'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '03c73334f64140be813bbe6f5828f59b'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '03d26939956d4868ad696aa9c98904d8'
                        key: {
                            sys_security_acl: '16d9e90376e946b4825593f79e041295'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0428d303cb33412997870c42bcce8a0f'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_city'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0448743d81a246e29d165b0611e23dff'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'email'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0463896f6e734d5c825a00c1fcb7c1da'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '04c3d915dc2f4260950a69972afd9abe'
                        key: {
                            name: 'x_lr_relay_sync'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '050867f562c1424084497d53098cc46f'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'confirmed'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '051471b4de9c4b738b2884956e9d5930'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_street'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0525cfaf45e04bf684138135c84d2492'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0558338db02f4337a683ce0f67dce5e6'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '056e41d97b174169963b6616a3f3017c'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0595a6f3c8984f39beb1fc426ba7a848'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '05a520fa5568409492b228377653b01f'
                        key: {
                            sys_security_acl: '4825f51eae1f48f0ad14f5f0cb4d4b62'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '05b70a2782f14ffb9478abd709a213ce'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'document_type'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '05cce71c4b604799b1a8b8beac91bacb'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'bank_fingerprint'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '05e5dfec57914359a02e42bbc798e968'
                        key: {
                            logical_table_name: 'x_lr_relay_run'
                            col_name_string: 'connection,started'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '060aaf89ccbf4c23a3d64e49582cab39'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '06145eab5bc44a1a94c32008a5bc0751'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            value: 'sage300'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '061e5137ba3b4157a39217f509cf061e'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0637ec24277d456884a78f18e47c75ac'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'purchase_order_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0676418a6bbb4473845b63557ec9e914'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0689c28677014331be7a783360c85d40'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'detail'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '06c5c8dfeacc4428ab5eed4c71500e14'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '06d18fe5a2674d75af5f7e7681d8b789'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'purchase_order'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '06d5ec00ca0644658442f886c4dd709b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '06de50ac99be44c4bd10afe3c8d9567f'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '06de92e3b84b479bba9a4527bb325d17'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'revision'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '06e78ad1bbba4c3a9186b400309f92a9'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approved_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '06eebb9d88d14b8d92c281b4ccdc5969'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0704f32544cd486489d322d47d09f86f'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_success'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '07119fdadeed406badce5e0c742d2678'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'invoice_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '071dd44fc2ec422a8505b62e37b41b73'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sequence'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '0725b0c28fdc4d98aa177bc1b1842b10'
                        key: {
                            sys_security_acl: '08f4af3492c7431f96ec306e0cea7fda'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0775e6ec90864d99af26dc59b547ab84'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '08dc880ae48a44daa622268c854e690b'
                        key: {
                            sys_security_acl: '0adcc6e3d3814925bd649e4bea719e14'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '093c5bd13e2d4a0a9f6d6cf4541d3f7b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '09540bbca2b647a8a475c96a3daba6bf'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '09570ff5fae343879d2e449cc87df9c5'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '09acece4b0f44e3084be9ee099add9df'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '09fa6e307e824e83b34377d35f032281'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '0a13098b821e41ef89ec503912e3093f'
                        key: {
                            name: 'x_lr_relay.operator'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0a7895a7b3204d3baf46f2f40a416ca7'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '0a8b8f6cdc6142459ebcd0617c39e692'
                        key: {
                            sys_security_acl: '27a3a936b424427c814afee352e73f48'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0a9becb9013e4a72ac7cf99490a02c3d'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '0ac99c4dc14f429ba2eddfe7a08e3dcb'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_country'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '0acbf69b862045d5a0339ac61d204539'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'state'
                            value: 'running'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0acd60a5eb5d438dbfc2ef6511d4f929'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0b48bc555fce4d96b99ff4682210fd23'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0b6546ad481045af9da570ec5b4729e6'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'payload_sha256'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0b91b228d168405fb268e7648aeb325d'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'payment_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0ba994d84d204f349fb37dd20bf58124'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0bae2bee9edb4a86835e4f376da7753f'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'document_type'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0bef268372cb4bf995ef41197ae61aa7'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0c225128210642cf99ab8e11fae842a3'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '0c27300d913f414ea384dc0429d894ec'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0c5791fa344d4a0fb984f922faf96995'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '0c66fe218fae4dd58527e2c32eac8222'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'account_type'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0ca013b1b71b4215a1a03979b2bd3120'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0cd6ee905629474a9be115b0547e07a8'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'payment_method'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '0ce83078edf040ecad1c735a112687b5'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0d4c1f1411f14ce8bdb9117939c645a7'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'account_type'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0d6ef4607fc3464989dbda4ffcf41614'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0d91446ae0f34dca8023917d1b1a1ad9'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '0da002e7349b424db642620f79b107d9'
                        key: {
                            sys_security_acl: '92bd6c8edab344cfa360ee60a2a34403'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0de9c42cc01840a7b2582c85449c0678'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'ignored'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0dfa0c5253294a22adad71a9f14334f4'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0e912cc39268422facd8421ace095ef5'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0edcc333c2434a79a038d41392dd5e4c'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0f3eb87130f54f5ba07594ea4a4aa206'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0fbb84c6693e4a0ba57b9ed3045628cb'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0ff4cb9e7f234a96b765e3a783c453b8'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '103866702b6e4e97a33ed63c1c35b506'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '1071ed95872a402582b935a205e51273'
                        key: {
                            sys_security_acl: '8e87663a73d74dfa9086eaa7075c1d50'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1072dd6aeb8e4596b63c6e74ba28b553'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'checked_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '10a2f42857ad4ca9a1e4c1447434bc25'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_country'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '10aeb41bcd0748ab81b52d1488b788cb'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'active'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '10b400a2843e432f82ad98ec41b1975c'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'item'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '10f0ceb281ec4df08922574985bfcb35'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '11313a3920df48f3bf4d821d9b39fd51'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1147af14a9d1475d8af9099a9400622c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'on_hold'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '114e308ecd5c494d8d8eb8b61700dbd4'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '11b76d161a774e308d345234436188bb'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '11e0f8860eb6450fa905f4a193780689'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '12352cedee5147549f7779a3db7fa931'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '12558a7bc6e64a789499f691ad9d8436'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'purchase_order_number'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '12741d640c31435195b316f873661ec8'
                        key: {
                            sys_security_acl: 'd88fdda950a6471d8ffccaf9548978f9'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '128ea44f46f64f5fa571e1cb56d8d342'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '12b7d98264bb4f7b89e88a58717c5ebe'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '12c46559c3be4a22afeb643288c1984b'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'exception_key'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '12d4a6c7c7cf4202b2b11e4d7a4fe227'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '12e83baf48be4d2dbf53a8653c5b6810'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '12ea95a6fde240709010dd091dc66cc3'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '135b44b311fa4092bac3ed8d6013539a'
                        key: {
                            sys_security_acl: '02c955b76e264f778f12f284ba763531'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '135b9688c82448758b82bddfdddfb0c0'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '136b575ae25b44819efcb5103725ebb7'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '13ec508deecf41cfb6c08e806154b7d5'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'exception_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '1461c955a38843e68056653a3b531928'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1477cc8806fd4e988efc2dcfe94d1041'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '149bb84d5137460b8356890b6c73df2c'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target_value'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '14edb3413c1c40ef94d30f74dbc8184c'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '155d1f69391b4e17adbb558db7aa2b6a'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '165fc7b4311f419eb1fc1292d23e4731'
                        key: {
                            sys_security_acl: '8fc67523e20e4731bd48b83a505bfe1e'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '167f34be360c4602a3bfdd6804142756'
                        deleted: true
                        key: {
                            sys_security_acl: 'b8d18d810ec4474480d96a311bfcdeed'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '16ddea233799474397b064723fccde5f'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'lines_sha256'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1764a4fbe25b4536b98711054b3b45f5'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'source_table'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '17a737da6ee2434cb8779c10945f382d'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '17b90aaffd014697a3b8f831076e2cfd'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '17d4a29834424b86b3555e46585d67e3'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '17d8bfa064164922a0773655631d51a6'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'subtotal'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1808f35f32054aed9dd34e2cf3fd979a'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_amounts'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '18d4bfd200504f56aceb6c7850fb34bc'
                        key: {
                            sys_security_acl: 'e956714245dc404ca76d635320d1e9a9'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '18f1620821fd45bdb632adb14dfdde71'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '18f46c3d8abc4de5a435a7786722b591'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '191aca82a68440de9d2e10c0deba087d'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'dimension'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '19548f0abcde4a8ea15ea220b149c72f'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '19819b4a95e248aea8a29cd6ef2c9d96'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: '198c1c810d5642aca02b948122a3e45e'
                        key: {
                            name: 'x_lr_relay_exception'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '19d115d2a94d40258eefadbd2f4f87d6'
                        key: {
                            sys_security_acl: '4fc94ea67ee347c080231b54d9916560'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '19d2b9e66c4c42678f6db29c2b960bea'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '19d50cf68e424c69beba655d1c74d24e'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'invoice'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '19d958e70c7345c580802261809c1a9f'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_sweep'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '19f891ef590d469ab22739563529ac00'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '19fa35e2c3264ad3b3662c1d7cb37f07'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'invoice'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '19feab38c4df4b19b74bc3b4323a4cf0'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1a3e964f49e5408da9995a6f94c42b8d'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '1a4ac1357c93450ab205ccced602788c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'none'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '1a5ee72edf19421f8f66b1e71626ef9a'
                        key: {
                            sys_security_acl: '73a51c325a1f4f088f14c5aa03af9030'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1a7ebcb10b7c4b18bf78d05ea98cf713'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1aee7d51bbcc4459b9ad1aaaa9395658'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1af0d856fec24f4b9cc322b74c8b3dad'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1af7a63e53a24ed3b0dfd7d4662bb863'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1b02d69904f543c8bbab7e52a17cce84'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'findings'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1b7acce930cd4cd6b1490a74d4b6a94b'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'revision'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '1b7d310b73eb4ab9ad1fef536969944e'
                        key: {
                            sys_security_acl: '1941be5cc79f46faae5052db1a65ab7a'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1b82ee00a2f94a239a9accf6e82604d5'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '1bb03b217bf84f40bb918dbf80360e65'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'mode'
                            value: 'sweep'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1bb3ec41e1f74ae0a6afc01053e2a5a7'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1c3fc114dfc144ccaf2d2726773abad6'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '1cfb17776fdb44149d6ce45ce9998366'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1d110e1cd275479c840033a13097b392'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1d794c2f415946efbbf82151c95a2592'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'inserted'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '1d901d27d002497c813efded8436e18f'
                        key: {
                            sys_security_acl: 'd52127c44b6d4096b4168953360d2018'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1d9d8cc0d12b4479975c5354a049a2ce'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1db300e29d3a45d0b017c1ceb7844f49'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_city'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1df46ec0147a43f2a2a7deb32e34d3b0'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'tax_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1e31e61cb4724b4fb2f8d6b017363e50'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1e71ad77f14644d09e4419dbf5039df4'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'amount_due'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1f042df349a44c33beb9921ccafcdbbf'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1f2ae3d145cc4a22bee2d2ec807e800c'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1f393af1b5514158ae3ef17312d88d77'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '1f52beb23ded4afca9e53ebaea1054c6'
                        key: {
                            sys_security_acl: '40276ba4deaa4c31a8c68cf76df1873a'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1f64225b6f0a442391baec62afc910fe'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period_to'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '1f67b7a67dea4d2e8b1912f56f036b0c'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'kind'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '1f79df36f4424631836d9c364913d9cb'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1fba618f485d46c4abf106781aaa23c4'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'method'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '20129306e2c449f69e1db29824d1ca3f'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '20193baa9f68496baa31eb9ac5bcae3d'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '20273e42298c4aeabdd3248a4dcf0d22'
                        key: {
                            sys_security_acl: '98b9bb39f53144838bde9ccd57e09cd9'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '204c554cfcd74fcfb549e6bbcadcb795'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '212dce3ffb184a7889e42116b0aa314d'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '21685be46a7e4df58e795b71f39b6e73'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'occurrences'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '21813b87ee6e460daaab091899d9bdd3'
                        key: {
                            sys_security_acl: 'a032828829eb4cbcbea3e8c0ccfb34ff'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '218d0317bcbf489ab20a2b85953b6366'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'staged'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: '21a7afe64c5942ee88cf2207db91c0f7'
                        key: {
                            sys_ui_action: '100d199b7fad4909acf8afb029793bc2'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '21d83fb744824ac99bdf1fc5c4927b35'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'currency'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '21de4ff5be8348ceb69b89d32fe9eb47'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '21fe958e8d6640688bcd6b3e04672b14'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '220d4fbea4ae4704be4462088c3402b4'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '2228d69775a14062aa68af8d3a9d707c'
                        key: {
                            name: 'x_lr_relay_exception'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '224a8de8eb66432e8e6bd661f7e326d1'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '22a33672f3684a378ac1e3ef21fcef6a'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '22a8c85bf5ec4996a74af43f7493cfa6'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '22c51f69715440bea4b892a665059bad'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '22c8a0ced8c34128a0b6ea266e2aab81'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '22e316bc08d3436f84f1aed1cb1cdc76'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2334bc047a42426a969d07eeea9d7e91'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'email'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '233de2e85cc046019dbd9ab6f54d9cfa'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '23532ad561344061a4b02637fc9bdace'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '2383007db0204f1a8526536c85ca7e8f'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'sent'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2434cb45fbc84815b9af828a02e27ac4'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'mode'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '245f5cfb9d4e4c3a9c5d30fb95a4abe1'
                        key: {
                            sys_security_acl: 'cfed35e4af924999b10bc728f2198b42'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '246d8c74e3fa479eb9cef2143c761b16'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '24ac4e7c54474a87a1bb83af78fae999'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '24b2d11fabf54679ab935d500398319e'
                        key: {
                            sys_security_acl: 'b6c698879db74585b2e6d5353e4ebee9'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '24b8d836ac5c449c806f766cf54cd78c'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '24bac89aeedd4c998a05972a1b9c132c'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '24da55b60acf4e4dad0d53d4fae2a2d2'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '25368f8dfead43988f00884385d58607'
                        key: {
                            logical_table_name: 'x_lr_relay_payment'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '25526dc5c7a04cc5990735ba015d18b3'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_count'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '25e068ca2c624af2b850db5c5c1399b3'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'lease_holder'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '25ee9d60d7ea40f6bbfb34c01444e882'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'city'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '263664a8e039439b9637d9f8ba19d10d'
                        key: {
                            sys_security_acl: 'a328fcc1afca4dad89b14a84977b0dc7'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '2647aa704ba04750b22aa49a7425379b'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'operation'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '267ee83d824443219f01151c2200d211'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'next_sweep'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '26922ebb77fa451683bd24fd5e7bc3d1'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '26d6d737fe714cd58dacc77a315fc99a'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period_from'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '26f4b1fee08a497688a7285e6f107704'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '270759605dac41539171c9bc3160d43c'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '27977e8fb3344f8ab557fe99b893a4b7'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'supplier'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '27bb049c67484e25870c3f6ea48136e0'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '28238fe222d140c49cbbd98829c7ba35'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '286f034039fa4240842b5456eb773728'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '28bb1d856ef54a10af19281b41176778'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'description'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '28c0f53fb426460fa9dd44478579b908'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '28e9e36fd3b14348a58e8e039d3ee672'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2922d4cc5e3449399e7b9a150191f824'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '29449a9bcec24f8b976132b924193b55'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '29589d87618644f69e69bf24ee56d21a'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '2970684d5176427ca56150db23b6cba5'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'supplier.upsert'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '297eaf14e6c748f2aa0305993f48a125'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_run'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2984cab3f4cb4dd0be7332684421a1fd'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '299c71db3f8e469fab0609d5ae81676b'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2a4ac1e5df6f4c3d8481ed126e64f205'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2a94efaea515453499561dcbafef5cb2'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'line_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '2acabc3d6e1a4b119f0c44175dc7617c'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '2b12f4c1f3784f32a47a2a68c8dcf386'
                        key: {
                            logical_table_name: 'x_lr_relay_invoice_line'
                            col_name_string: 'invoice,line_number'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '2b284879b23141c383e14b8228784204'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2b430cd961f2452ea3432afd0738c4d3'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period_to'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '2b8b94c220b64d1dbf2bde18b81a78a6'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2bca6cec423649b49f4e9085b70c0f2a'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'closed_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2c0669672e2d41d9ab74007b182eb634'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'shipping_amount'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '2c2685d1212c4ff78c9ecb0f8fb2c4ff'
                        key: {
                            sys_security_acl: 'd2fddf87851e410896fd7c961c6ee55b'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2c5a9a978c7347728c8211177b26c035'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '2c89ca76c34f46b4ab06c76bb2b4638c'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                            value: 'processed'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '2c97b817737c4d86a775df624d7a1f0b'
                        key: {
                            sys_security_acl: 'a13cfceef0c14979a735cb3c690b1e4c'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2cb8ec2b5ed1429e80be2e89b6da3979'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2cc19e57b2644e8c94c70f6d40afbf53'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '2cf84372b9cc436e9f0b2ad0809e00d4'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2d052f41bf8643e9b5e53f09c098b66d'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '2d2fcbec952743d893a9cdb849d8e29d'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_name'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '2d5ca7c9f95d4ccbb725222f897c24c5'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'description'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2db61530b4254a7a845beafec97f5a95'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2dc8f49c53be44d1aab62a7e21e36400'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2dee1bb9d7fc4727b4bd8cfccf139a4b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2e3f905bd5004d279dbfc97013f99771'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2ee1745a86464b758a871877bf522c57'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2effb6fde2b245228e0b3d25da6015ff'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_run'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '2f83c178c7b7432792c38ec29cfa646d'
                        key: {
                            sys_security_acl: 'b6aaf206109e49009ae43aa156ed9f2a'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2fd67022cc0c4f499b6b9717efc6f954'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '300a6919a19c4d62b736351a5b7bd55e'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'line_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '303bb6f0c6ed4e7babd06c3ff6d2ac6f'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'lines_sha256'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '303e3fff730e417fac743358e2de4440'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '304202f656924f95a0adeaa439a86506'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '305853a4cc414757b299e5d34cb99869'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '30710b337a574f3793dc4b37aa71047a'
                        key: {
                            name: 'x_lr_relay.reader'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '30e0397216e0412e843311b46eafe885'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '30e3b76c39ef4ec5bb4cce57de215b69'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'postal_code'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '311fe775a0db4945afe044c6f070b6c2'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'total_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '313b6b2a6cd44c458d982ceccaf89b31'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'finished'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '31a7fa25622e4f7d909ef7c975cf23d2'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_postal_code'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '31ce3200f5ca4d8fbf3ff600cbcb129e'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '31cf8c82a2b24c428c9e3f4afd073386'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'sync'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '31f3e268a1114f1ab133cb491f6c6f7f'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'next_run'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '320216d3d6914075ac97e1648ae098fd'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'source_sys_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '3202c74fd6f04d66bdae2f601057fdfe'
                        key: {
                            name: 'x_lr_relay_cost_center'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '320f97155dbb4b36948ae780199a3aed'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '329adcef40ae4114b137685a5cc5f58a'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3358dc8c2ac341adafd4db6332fffbbd'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '339ef822c37b45dfb8660e980e0d7e64'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'unit'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '33ba9f468ff742d2a08518f46e6a4a24'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '33cccd2bc63b48be9d6e554ccc3527bf'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '33cdc022f64b43409e743483688440ee'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'tax_amount'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '3438090aa7024cf896b7af1e2d4c2d8c'
                        deleted: true
                        key: {
                            sys_security_acl: '4fc94ea67ee347c080231b54d9916560'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3456985db6934b899edc981a8314a0c7'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'reference'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '349bd2cfdca44a51949170bdab628bf8'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '349e72023115458ab55124172d23ef2b'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'nothing_to_send'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '34a9ced16e654ede9c2f3306aedde8f5'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'held'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '34ece2e085de4b1b98439c9aacd24f0a'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'order_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3589bd7d9791496dbd750f29e085aaf4'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '35bf909d901d4de889bb99bb0f4caa7e'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '35d32e195aa6473d936d408aac067aee'
                        key: {
                            logical_table_name: 'x_lr_relay_total'
                            col_name_string: 'connection,entity,period'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3613945bc7dd42e5b245fd0750790632'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'rejected'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '361c5cfd8253436897a60b61ce945ace'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '36356df42c9a4909b7b7b275ff7a6f06'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'gl_account'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '364741702c9543c988d4957a80f24892'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'payment_terms'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '3663e2a6434d47559200560fee2f7b1a'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            value: 'running'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '369406af8ac24babb2bf0e6b66f8fbf3'
                        key: {
                            sys_security_acl: '79a82f9e41c340e896bc5e93be2a0caf'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '36bb3df48b0a4efb8585aa131a81ab46'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'findings'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '36d899bf888f48b2aec7d18da20cbfad'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'last_seen'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '36e6b2447d6440bba2f56068812f7568'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '36f1c1e55c9144d08ae5d3e5396b2b62'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'street'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '36f9673ca19a47998e8027d3af840bf3'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'state'
                            value: 'idle'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '36fb09fa91bf497191b09ec0038e4bfa'
                        key: {
                            name: 'x_lr_relay_payment'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '370129266f2d4eec9a3eaf39b51d7ce0'
                        key: {
                            sys_security_acl: 'b20f29e5ef0242099b66ba96e5c4e756'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '37119e757f4e4cfd9d9d0ac26c6aed27'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '371e36f816e9433085e27fe8e55103d1'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3739a412923c4bf8a313ce487b0ed3c0'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '375f913e63824914a295fdb4c2dadf72'
                        key: {
                            sys_security_acl: '56085ca069d84c57bb1e5d4bfd8ecdc7'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '376d68a385aa458fa7c7cd0b2f31a64e'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'queued'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '38176d4d7dad48f0af65223ebf2f5b04'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'event'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '383ea99201524371961f1538961c52f4'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '387673f34b944f12b451293823909bbc'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '389961d21d64465a94020fda6095cec6'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'parent'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '38b2f4622c774a089e977d13d63c0dae'
                        key: {
                            sys_security_acl: '0ff19d2a72764fc181bf8147c44d4981'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '39054c7c8c454ff6bf3e6eaf533a3e32'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'purchase_order_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '39786780f93543fdbc81e3f16efebc41'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '397c97b709e14569aa82f25a36098076'
                        key: {
                            name: 'x_lr_relay_supplier'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '399de218fc2241c3ba714f147da99543'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'owner_role'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '39abf180f1d142b3b38d67536329437c'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '39fc10e739cd415ebc5e39c4c95f9f06'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_street'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3a08c266f51d4c14842ffdf2536f9d18'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'occurrences'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3a29dc6e8fc849d88de473e3b65164e3'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '3a308d5356c542198453f32a9f967875'
                        key: {
                            sys_security_acl: '0addac3b93d94b0aa9c78cd27359121a'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '3a6e8ff421604447a2991e03bb1c14aa'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                            value: 'error'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '3ac07a14af644d30adebf40f3b41809e'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '3ace83e98f4d4fafadda75c22d33ac60'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3ae11c2f5b694670bb57a517606c5de7'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3aed6ed8fd4b4b15901bdc6c673297b4'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'reference'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3b1284bd31bc4a55becc047392a08e11'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'on_hold'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3b8110532f8843fe89a43408f06301f8'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3b85d215f06342389a54a978cfeac625'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'reference'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3bb5ea10a285479eb765dbc76702046c'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'bank_fingerprint'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3bc62a2aa7e240afb9e638ac995f1d9f'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3bc98e07dfc243cfb4edd3e8755b5515'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '3c2040f6b23d40f68728e41d171ad42e'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3c2d5dd427ca454dadbbf1806c20a682'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3c90abcbc5504aef8ee34a2a76312dbd'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'next_run'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3cabff67899e43d1a1d3352d28eb516a'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '3d0f3c9766484c278405bec69cc97791'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3d7e8469ab0145e58c5041d6cc5b4352'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3d982cbd6beb417294aa9ed3ee7d6637'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '3da4a7c76ba34af7aa340132df58fccb'
                        key: {
                            sys_security_acl: '11d4d6f75c9243888df2dfbe69d74edc'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3dceb202ab334507a6bd7efeec2b719c'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '3dfdffcce2564bb7909e04a46869296f'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'last_seen'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3e0baca755044dfcaeb0782d03eac448'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'bank_account'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3e0ea53c09a246a59e67583a13f997d4'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'owner_role'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '3e1b38b7d9ab4534a30c771d4b664711'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3e23857e0f024df995e6a51b53e0d7e5'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '3e2939ea747d4fe588cdc8ce6fd53a5f'
                        key: {
                            name: 'x_lr_relay_dispatch'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '3ea73c41aefe4f07af3d15086ceb834e'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'purchase_order'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '3ec81639f9cf4d7abd90eb0b0129b6ec'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'revision'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3f51d9176c554451b502af2df3283bf0'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'bank_account'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '3f5bf6414a014625a8d0db96a97e2256'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                            value: 'in_progress'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '3f6307fd35cc41819c7e7ea48b27c07b'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3f79c67455f84a9bb961d3c355334bb5'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '40c02948c5734869a935f628b3391064'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '40fbb77fa00541848033b4161e4c3739'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '411b3d7312594fa7ab55685b607e48a5'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '413784e7c0fc4f4081d3a033eda99f78'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '413fec33c58c46d5bdcd0b257871251e'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'document_type'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '4151e1ab7a884159ab35b5b23476e83a'
                        key: {
                            sys_security_acl: 'eee659e6f357400580ef76fabbaf5f02'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4189093127644d47abc525fcfb7780c5'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approved_by'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '41f6bc62b7f744dca9361dc472d6b932'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'code'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4213d98614324dbdb7fa5670332856c0'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '423d1a09edd94bfea0fa9997bc2ff8ac'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '42978a4f55214a5a8514b9a6c812a6bb'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'invoice'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '42c1b543fb4a403ab2afe9462f75795b'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'erp_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '42c44e90191948c2b3b7e353943a848b'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'invoice_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '42e92af508bf4f1e9fc5779674104323'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'payment_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '42ff70f359ac4be3b872437d69e009a1'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '43018697391b4fbfbdb6b9e299350d93'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'lines_sha256'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '431b8a8107ee45f9986184714629f2d8'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'source_sys_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4376f0088bf04ffdadb4d0eafc9eab33'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '440eb5c14f8647efb4365646842923ff'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'lease_holder'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '441c80abf4dc44ef8dacb22a47dd9c52'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '44826c3ec917489b9bcc7c417a1fc822'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'replays'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '448ed2649b7347b49258526093ca219c'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '4506be5a888c4c20907c35fc04cfaf29'
                        key: {
                            name: 'x_lr_relay_dimension'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4511d4504bc3477290afc99c2076d641'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '45a4bbf079464a13b322f94546ca2be5'
                        key: {
                            logical_table_name: 'x_lr_relay_dimension'
                            col_name_string: 'connection,source,source_value,target'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '45dee250a6ad4c389dd8493611ded15c'
                        key: {
                            sys_security_acl: '862d802e11fe4fa684f7e3f5aa4aaeb1'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '45e2b86983f042418696894a82a9c9a5'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '45f74abfe592433dbb6802fa954384a2'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'method'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '463ad2e4ae3e4011aa5282dcd1f2e281'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'cursor'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '46d13c213b504749bd31dab4861ada88'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '46dd8e107b6a43f1a61db843198510c0'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'source_table'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4774a60e42c644efa8ff8efc96f69d5f'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'pending'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '47daf9c6419b42609dfbd115c00b370c'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4835d251449d466186e947539ab1a831'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '483a57221cc34e87aa4dcb4e9a5b11e4'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '487c0794a617462eae7fd0db9286da35'
                        key: {
                            sys_security_acl: 'a170f7e5f45044f99e8869d4f8378896'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4898d1bbd08a4e629779d767791d8dc4'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_count'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '48a51d67da7a4e1d935030a3f10ddaf4'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '49115952594a467d96fdd134fecdf0a7'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '49279b94e926432cba1a7668f0245b72'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '494b3fabad1748ee9a7304f773b7315b'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'payment_method'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '494ea07481074704a86fdfcaf8d76336'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '497a70d9f7e0424c8dbd9fe55bd63bee'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '4983afafec044c35a2010a22c69f88e1'
                        key: {
                            sys_security_acl: 'b839c31194c743efae31ee6b649e0d1f'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '49b649b79baf4123bd992af2a36fa9dd'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '49de50eec4734803849be231ec599b51'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'line_count'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '49e9b4bb86304c358c4e1674bbc213a5'
                        key: {
                            sys_security_acl: '94b3940024e946e0b33b66ba723fb72f'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '4a184c9cd54249c0964447ea3e684f0f'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '4a436ce95eb34ad796e257e22e7cd2a0'
                        key: {
                            name: 'x_lr_relay.integration'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4a536af659f94d9d94c4166cb8e92267'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'source_sys_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4a74b832c74b4d25883b8050f733f0bf'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'lease_key'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '4a7a7916f12047858bf2ae0f59b6dd83'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4a926d73635a4a8d96c8fffd8181946c'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4aeb79835bf445e28ae32658d5d188e7'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4aebb426401543e8af8f20a513e6e8fa'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4b670445c98b4d23a20e5cee2e824018'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'erp_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4baf942149fc43f7912b11e6940daa2a'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4bbd6c29f88f4e59b4282d552b2f2b0f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4c1abaa2b5aa4d0cbde454b7d9fc2683'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'tax_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4c335198d5614a0ab709d161e6c943e1'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '4c38e39bbdfd42769a270ed5b529b89f'
                        key: {
                            logical_table_name: 'x_lr_relay_activity'
                            col_name_string: 'source_table,source_sys_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4c90fb4885a34cab8be2f61fca7c100d'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4ccc324aa0394cbd80ba646843a1c10e'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'postal_code'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '4ccc4ea5df0647d0a9f941bafb5a28f1'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                            value: 'equal'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4cd7d7bad2624c839146de0ba54a0b60'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '4cdba1811cbc47028a0b8b5ae73cf130'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'rejected'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '4cdcb6338f5a4f18a60e0963c9f8917e'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'purchase_order'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4cf00b73c6614533a8990089578ca8a7'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4d13d68869764b6e82fc40e8b9f8cab1'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4d561eb149e94fea8cf5676e2654653e'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4d9bca48ba594d8f8240aa2d21ee879e'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4daa5a9a4b7f4412b45abb2416b0f36f'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4dd6625a66094c20b6ffe9bf2f59254a'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4de4be01c1c34efaadeaec6a0d4c55fb'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sweep_days'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4e18f116f98d45df96c8c609d3196089'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'invoice_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4e283c550f3046cdb9275edde0fd7ab3'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '4e7f2ec0c7f14508932e82a6c30f6398'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'payment_date'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '4ee3e3c91015493abbab453aad00c221'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'tax_id'
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: '4ef60f54eb7e4966930cd585ba197b7b'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4f085889618844a892e54d764b417e4e'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'line_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4f30e47a460f46ca9e139d859ca3499a'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '4f5e0640366e4b9eb3349d01ec3f237b'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4f676e76ef9046b9a61d3e862b67c590'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'subtotal'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4fb9783c76d44b56a8ce24b18a437242'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'lease_until'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4ffaabc8ede740cc91c31b9d81297cef'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sweep_cursor'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '500c5418e4a04594af410ee466440301'
                        key: {
                            sys_security_acl: '80d4edecb7564c738d14b8572628a80e'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '50130e8ce4074b2d939065d6d65081e7'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'purchase_order.create'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '502f812fc96d42bdb64e7e0ef3606057'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_rest_message_fn'
                        id: '5078220c798c462c9cf84b94d5915c81'
                        key: {
                            rest_message: '7680f95478c445589b8f9eb5ff864f65'
                            function_name: 'check'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5136102ffe984ff9929ef3d2f138499c'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'item'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '51416043c5a945a48509e643e89f550c'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '51c85988cbfd4b389e23c62bc21acb47'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'invoice.update'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '51dae0cfb89f4376885aea1edad8e074'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '52136d3f43e947f09cdcfad08233cba3'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '5247df8c55ec4fab9063d43e340f1ba5'
                        key: {
                            sys_security_acl: '9a5e6c56040b4c879a17069ed37a9d7b'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '529faa48fdc4465a8f3f698dec12cda8'
                        key: {
                            sys_security_acl: '6433b329c0c8413f8d6f6ad1b8f1472d'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5321e7b87abf42ea9b126a0b648f1afe'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '536fe150eed1490d87aad0a7c8894251'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '53e26cf449fc4105b6effd264b56bb13'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5469fc51d2b64792bede1586f3d9d0f9'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5488b3528eb047abb3e8eeaa6eaa3e98'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '54c3cc28d3cd4b59960723938a6a2b87'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'quantity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '54fc2a5356374e8dbb657f47d07b4d84'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_amounts'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '553bde149b3144dfacdc072b8202d76e'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'shipping_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '55591dc70d394398bb1b14f707c70217'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '55a5b491e761492a926336ef2b9d3b04'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '55ec3fa4e5ee48208d278ad9c5edba8c'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '55fbecf2b0354535ae589b2827caec71'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5659b4abb8e649a49c4f654ca09d07e4'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '565f0ed75ddd4f7c87b8db5e043e43e7'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'source_sys_id'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '5698a5a823064ac48cd259aaf0721a1e'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'due_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '569a2bd5a86644fbb17f5f2f51a8d947'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'purchase_order'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '570cbfce3a2a42e1a6136a088169e0af'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '572cfbe5ec6542bf85a798b60568a4b5'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '5743dcefe6a74a36abc290b45a3e43ed'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '58181fc304124c14b06d2992e67590d5'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'payment'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '58330fe23bdc4c6b9de185cbf8c9df46'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            value: 'error'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '583cdd20c83b413ab4398133bb62b334'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '589eee5840fc4f0eaaaca7fba5891fc6'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '58fde0eafc114fc18d21a8bed5603fa6'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '5935e352d2a94f15a0e5f8554a49b691'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '593ffb05aa4544e085e226a906d04faf'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '59488fb5544146d2a7d344c6b1cc90e8'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '596d1d75168e443291cf106e352bfea8'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'erp_message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '596f587c98b241c69b0b40beb378447c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '597e372d08dc4eb481edc1f2b2a3e619'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'line_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '59af799cad0c407d98cd81e89467ab01'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'event_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '59f8bf3ce38646ce9a43228025bdfcb8'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '5a1011d35be64f9a80c68beac5abf1de'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                            value: 'approved'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '5a3aa8dbfc5c499994cfffd4c57408f4'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                            value: 'pending'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '5a489f4dbfad47edb049a54548268eba'
                        key: {
                            sys_security_acl: '8e87663a73d74dfa9086eaa7075c1d50'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '5a91f89d19f04f58927d498ba102305e'
                        key: {
                            sys_security_acl: 'b8d18d810ec4474480d96a311bfcdeed'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '5ac34ae0345e4e2b8d7dcd4a6d9e2947'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5afef6dbf5404ff7a6c3e38bcd1f1560'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5b47081c265d41ee899d0feef2401e0b'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5b8337b0b60344d5866716794c939d80'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5b9b14bca41948669ba904703c021e70'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5bb8a518c7134a09b2e3076e5a695fd4'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'unit_price'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5bd5b468a8954fcc98007604ea8f569c'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5c527a054c7b463c986de0b2831aff6b'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5c7f64164a7b4b60902c44eef4aeb86f'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'line_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '5c84831105624984bb660f0bb6d055d5'
                        key: {
                            logical_table_name: 'x_lr_relay_dispatch'
                            col_name_string: 'idempotency_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5c9671e67abc44759518b76a8a82324d'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5cefdc2b520947b2964f1dfc6646f024'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '5d177d86f6cf48798295b2c074aaae81'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'cause'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5d71b2e5dd32465c957410588d2f4386'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'document'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: '5d87ccb19eea4f3a818b553df79a48df'
                        key: {
                            sys_ui_action: 'd29b37ba00704afdb9be26be9093aad9'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5dc03b6b92824b44ba827443e6aeac7f'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5dc822a63ed4414fbd76c9dd42b25dfe'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'gl_account'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '5df8b0929558445ea1663f2d062b0c30'
                        key: {
                            sys_security_acl: '38bb5ac43f804ea7b72a50c59294583b'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5e80f459c2c74b23993330d13f72c6fb'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5e9ce59a4aa141e8b38aa7f9e79096d5'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5ea26f8fdd974152b69780f1152aa689'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'tax_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5ec4fef3dc744e13974381b9101cf6c4'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_street'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5ed3cebbd1e84b54bc6f6a0f2a665ec2'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5edcc1afc61a472d824231200ecf73c3'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5f2924c128ba4afd9cc64453b9a014e5'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'finished'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '5f31048cb63846eaa462e51e52473860'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'supplier'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5f6d41b6e7c04007837b95b15a1d5663'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'item'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5f77ba71f60140439c0c283db778b605'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'quantity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5f7bee2829d4441db4117e32953fef38'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5f9bf9b4bf544c63bad188bff118ea93'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'cost_center'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '5fbb947179cb4ddaa2161d0c6a701e0c'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'bank_account'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '601be72e376b477c941e66b97b2dd734'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '607083baf86a4dd19db276049e7f5dc4'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'purchase_order_line'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '60845224a4644d579947d07782c288d2'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'started'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6096fc3e2c964d1eb10b4352fee84a56'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '60c93225f4ec4692adb9edf0ae95dcaa'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '60f0ea85f910435c825cb85f9e39a4df'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '610233e5d12a49d680df3318dcf052ee'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '616a4dccdd844a6cac8734aa13f01a70'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'payment_terms'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6174251204f540d882a803a1de0a12ca'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '619c08d6c7b94228b5fbc9b742eb2291'
                        key: {
                            logical_table_name: 'x_lr_relay_exception'
                            col_name_string: 'source_table,source_sys_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '619e1175bfe942cbbf4c183c0c6d54c0'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'event'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '61b371518e6342bda9a126ef20f47081'
                        key: {
                            logical_table_name: 'x_lr_relay_activity'
                            col_name_string: 'connection,entity,external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '61f194f9207e445a8a38fd091ca4eb0b'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'attempt'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '620e8ea9c1184f8ca8e60f6ee030fabd'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '621b92577cae47c895075a2da5d23317'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'shipping_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '621ead9066ea44e8abb22a81d60652b1'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '62652e1f0c5a4271a6b867dc3a1ca2b0'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6277db7df51342ceac05036664a2006e'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '628ae89f364e40348649861b05a61865'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '62f1840bcbbe4092a8dca01f9e11c851'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'street'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '630781b4acf9443095a19b66bf5fad69'
                        key: {
                            sys_security_acl: '48c6758dc169445d809cc6da8b5f63dc'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6307febc937447569affd80f0ac1780c'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6340b28985ea48979f6aa43774082d50'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_street'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '63933be924e74fcea7ada1df382a00c8'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'postal_code'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '640228a6883f42868632eb0029f027db'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6425b1ccf93e4a79871d23c7e8d03dd6'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '643c90c5f6d4429599ca6162f7e10455'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'tax_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6452b0f7e9424d73a6cfe8746bfe7c37'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'erp_posted_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '64b305ac65be40c8be408c02977df27a'
                        key: {
                            name: 'x_lr_relay_invoice'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '650699c84989451594770688956cd89d'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'staged'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '650a52a6d97149449b599729919c62ce'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6534ae7631e4419d99c8007fb4c5bdc1'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'amount'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '653cc163ecea4254a006029d88190a5b'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'ignored'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '656aaaad07144c5dbc57b1dc3a439aef'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '65782dcbd28547dd8ad37cca2767d776'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '657b4baa54524bc882615bd71371403d'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '657e0821144a4202b956e634cff97eb3'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: '65ba4fd4ea1244c080fcfc1ef68e0aca'
                        key: {
                            sys_ui_action: '22a35b092d9c4754ae6bbc5f133f3aa4'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '65e199f0176749efa903798069314028'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '65e8c1e30dfc4d938b34c3c9d8d1373f'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '661ec9646a7048e1972409d681d0d061'
                        key: {
                            logical_table_name: 'x_lr_relay_exception'
                            col_name_string: 'exception_key'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '662dc93b849148c0b895542a9ac1edc3'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6662ffdd51774b69abc899800ef10959'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '669776cef0ad4de0987c08c0865e5c04'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '66a5bd28a56247978e2e9bbb5c44ea1d'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'bank_fingerprint'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '66e4b39ec737438b8af8574c42f4c094'
                        key: {
                            sys_security_acl: '9e92abf3d24045918510a54e2f664b8c'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '6716bfb71d6c460591bf1db23de982ec'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source'
                            value: 'gl_account'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '671f48f2dd854a92a180bed9a9b098d1'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: '673a5a160bf1489e975e339c2d5d9899'
                        key: {
                            sys_ui_action: '8b05aee756f14097aeb26d9a12213d46'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '67475da2ec144cc4923e64dd92d55901'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '676536b936a64cb6ae37c3392867c29a'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'invoice'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '67a933d3f42f4498ba6e2cb75bc3b7c7'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '67aecf33b3004a0f9a15411e3f4674e1'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'line_count'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '683595b6d9704c51a01cd9fc28893997'
                        key: {
                            sys_security_acl: 'f554afd980814cd3944aba0eef4c12c2'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '68793749f95c44b8bf54ca4f64b55435'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '68f903b322a643d3a6540f93f6e517a0'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'posting_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '697b6cdfcec44e2b9e48989d8d13313b'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6a3facc1ec7c406e982ff418c7ba7cda'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '6a4b95a272c144db9dbb3ccae1f6b869'
                        key: {
                            sys_security_acl: '17434dfc06194504bca391ca99fecff2'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6a64c32b4d664762b0f013414bee93ad'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'line_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6aaca676913941d3891596b449d35742'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'gl_account'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6ab85369723d405e84296862efa0a651'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'payment_method'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6aebf779b4ea4d2bbdfe04961f3d485d'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'reference'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6afded00d4ac47c9bb60a75c39373a31'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'lease_until'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '6b82d4a40ce14691b9da511b58b2842b'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6ba63ad8ff974487843fba35106f6a51'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'reference'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '6bc7dc09cd9b4006bcc65fb7c937f6b7'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'payment_method'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6c0e0c4a113b4f5388be7e76dce350f5'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'source_table'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6c11b2782234431abc254011c17d35e5'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting_date'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '6c3cbfebb47c488a9a860fac92b3b4c2'
                        key: {
                            sys_security_acl: 'ef4509c1605940e38e6327b1afc65d0a'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6cb45a694fbb447bbd60066d92e807f7'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6cc5fafe889c4663890f75aa2046b3a7'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6d48ec6dbc7b4aa3b0518ca8e8648302'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'interval_minutes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6d8d0d8265ff47a3814c2f4c70481082'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6d9352010bca43ae9dc62b791484a88a'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'checked_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '6d9ce57b7d614575a816167ab67263e4'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6d9e5aa7ef9f4984bd22c169b2621359'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'account_type'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6dcf688d8f15458798a6e9b48123f878'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'tax_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '6def43b514f1410b86e9a0221c05a20a'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'amount_due'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '6e37a580494043d0967fb8fe96ea0439'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'cost_center'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6e47e3dd1e934dffb66097088da68241'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6e730e8df27948f6867fbf41f61a8eb0'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_city'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6ef1bb2249bf4c8baa28881fc457a6ca'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'quantity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6f309d96c57a447cb70a585e73b9b3f8'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_country'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '6f90e079a02a45b7bcf497f31d261bd4'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6f9b96048f8e4cb097dbdfbb1f15850c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '6fdcff9c07f94e3da1f155429428e35c'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'supplier'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '70332b0c804c4a16b54860b9d22156b1'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '7040f08e30ed4c718e5c9326c612d872'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '70880078fa6548b7a0727a2027779ba3'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '70b60a5c5d204a91972158a6fb41a406'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'processed_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '70f38a8ff4224836bed4ba8aea89f55a'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '712f89af0a1049a08c800a29a76b8a50'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'idempotency_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '715ca93407cd4a13a9a5579e9a2f127a'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '71a173e654a54d249b3ee0865229c642'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '71cee05fc1424cc5a64d9302cae0759a'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '71f6f89123b34581866f4c4339376569'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '727a4b4393814c72a8b77341e40f29d9'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '72a99e487d63474db2f346d3615c4a03'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '72b85f9a570c4189b01a7453dd1ab9fb'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '72c024b1b81f44de9c90faddb3847e44'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '73551b7e82214d9d875e61414b591f21'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '7381d7de163c4785811e84fbd8bb43ae'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '738a19f39e1d4c24aed1743409dddd77'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'on_hold'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '738e7ceb3d3e4441b9d7015018f57030'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '739ff11a2b694425885b4fc4c15caf7c'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'staged'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '73a2cccc1a964f88b692d6979c1906a1'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7417ad402ef1434a866260946717ddc1'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '74770880d5e449b18a9dbb97d7ed160f'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'applied'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '748b274ecf854d0daa2b26507a303e9f'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '74aa04cf45924d3299c8a3bea7cd69e9'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'gl_account'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '754acc2edddd40ab8075dbb451875ee4'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '754e2236b859403e9130c68d56fae79c'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'lines_complete'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '758dbe392a7945a9a04472e30126a7a9'
                        key: {
                            sys_security_acl: '60fe973e3ee24c7d8be743ed48e9435d'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '75943541c0784f6396748e70b6b55ce5'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '75c09dc599ad4bcd9030c8019dd316fe'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'source_sys_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '75c64237f11b4f7db1e5653424354b73'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '75feaabe7fbf4159a39af649cbc704f2'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '7608bfbf7b17463f8975af0f14bf5256'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '760e45b1fb35474ba5bf1d6a76179151'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '761d751fc09948538520236af3550ffc'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '7621341681aa42d1bc9e393bc8a1efcb'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'posting'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '762bb72cfae9413a8167aabe141e2136'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'line_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '762c7468570a489dbfa181018003a132'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target_value'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '762de5c2b6ce4a32b22963b8ae769645'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'lease_until'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '762e0862cfa44d79b96489ab2cdad2c1'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'payment_terms'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '76aacdbc460c429ca1eec024d8c033e1'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '770e0e049d5b46f68eb0552b84ec10b4'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'cause'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '77b9fbe7d94a4b36bbd4ac1f7e5d6e5f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'country'
                        }
                    },
                    {
                        table: 'sys_number'
                        id: '77d5d35583674475bba488079fbd69d4'
                        key: {
                            category: 'x_lr_relay_run'
                            prefix: 'LRR'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '77fd690b9bcd43bfad25bb11528f7b20'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '780932559aa34ae1bac788f212ce2f0e'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '78093b6fec6b4251810cff792f9f921c'
                        key: {
                            sys_security_acl: 'a59668767c8b42e494453c7e98eeda51'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '78474581f3ce427d89990548a76104d5'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'lines'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '78705eafb85745cb8effe9de5c4c2701'
                        key: {
                            name: 'x_lr_relay_payment'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '78b4c17407e14042a0ebe810b2215d45'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_success'
                        }
                    },
                    {
                        table: 'sys_rest_message_fn'
                        id: '78d099c67e884e7d820639112fa9e8d5'
                        key: {
                            rest_message: '7680f95478c445589b8f9eb5ff864f65'
                            function_name: 'pull'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '78e0dc99f0e14efaa07a4f906fa22dc8'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '78f7878b1c6746798f34dfb33b03da2e'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7973d219e5ae4abd925275181591a218'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7976ad79eed8415ab089ffa1299414d4'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '79badcc873d44741a74a92dce77843f3'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'fix'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '79ca67d6294d426f9c118e920b048c00'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'quantity_received'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7a55b844cf06470c846068186fc5b74e'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7b4ae59b68a34001955fb9f234683c84'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'quantity_received'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7b6083c99d324570b37b5578227f346b'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7b644f75d16949bb9a2e48992ac091e1'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_amounts'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7bc8442463eb46e3b05dd751ae53fbd5'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'invoice'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7bfc8884d44740268ec4bf1daab7926b'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '7c10f97a79e0495994d398815c909549'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7c3100a9774241698474d2c060291576'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'email'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7c3b4dae67a74b2d95a4c88978480073'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '7c9afae698e84cccbef470807ba7fb90'
                        key: {
                            sys_security_acl: '0faf6426939447908cc3a838b727e34e'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '7cd38fcf92ce483eb9d8af56c0a0be1b'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7d5cfabc3c7e484d94b810617c2094f7'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7d6553f8abe74ef3a1caa285a3ed8ecb'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'line_count'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7d689fe7a73a4464b76505f6dd6d18ef'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7d90c6e897454c69890962422b36271e'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '7dd748f1df9a40f38cfdef0b5b9b4667'
                        key: {
                            sys_security_acl: 'c55d5c95015042118a66e5d597560c73'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7e065bc68ce543e39fa7f41daef47f50'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'source_table'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7e4074449ff54a8dafea9f629779a48d'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7e48cc066c3b4656b428afcc4970c0ca'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '7e6f66e3e3f3429a93a0fb6451dada50'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target'
                            value: 'cost_center'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7e9fe386812b4fb182d947693f3e1b29'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7ed86ba0623944219ad3b83e00a69270'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7ed93da0347846e9935a1cdbcd0b1fd5'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '7ee794463a864586899f688ed1a7992b'
                        key: {
                            sys_security_acl: '27acd0de699c4ee59d65e243ec3db262'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7f237d42c99e4a44af10ffb8355af79f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7f2769cd0afb4f0088a7b0b246cdcfc2'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'location'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7f5bad28e6504e2f8217160730aecc12'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '7fbba555a3e44bbfbad8f01e9318c2ab'
                        key: {
                            sys_security_acl: '020e53ae7eac410d9e281f44c5cbc860'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7fc13a8afcd64704bc34627f6921dff5'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'actor'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '801fe38bd63e4c068b923b591c8e076a'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8020be71d43e4788b997fcf674a71bd2'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '803e0741c2644a85acce83d02c34e9a4'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '804b3bbf760346fd8e72cc28344e50d4'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'source_sys_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8081bb4592164e6599eda4270c3c015b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8092292d687a4855a9fe280dd2f33471'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'fix'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '80d7749091b5488d9268a86adb0c9a1b'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '80f0a1cc7f5e46bda5ea50a2d9d6f0a2'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '81102bfdef97443abfdebc48fe9634e1'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                            value: 'different'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8115e02455614deeae8edca9f99fb7ff'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'country'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '81183e87828f4bdf9da1a4207fab1740'
                        key: {
                            sys_security_acl: 'f808386d077549359ccbd37f054c10c9'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8131a37283424233b9f574d1bdbadf20'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'source_table'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '81451db8316a4051bb039088ff723791'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '814f23ead928426895faf1375778e3ea'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'account_type'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8174181c11a248b790bd1deaa0433929'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '818d19039c004bdb96e2817218da55f7'
                        deleted: true
                        key: {
                            sys_security_acl: '3faa0313411c4f97a5b7e0a1cb3285e9'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '820abddea5964e7da32bfaaafb738ca6'
                        key: {
                            sys_security_acl: '8352c8d0476d4f00a28439f8eedc5a5b'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8242de75b22f4a8ca67a66867b110d1d'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'cost_center'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '82440e16283d42ec9b99e2c01d3536b9'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'total_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '82553242603a486d920d548c3be007c5'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'high_water'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '82d2440dd17e497c90fe8065df0715d5'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '82df49356b3f4413b920a390a3920e55'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'checked_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '82ef5807c36c492aa7021fe5e7329778'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'method'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_number'
                        id: '832d6045e08948a9ae32afbce219165f'
                        key: {
                            category: 'x_lr_relay_exception'
                            prefix: 'LRX'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '833da3a12cc44c5ab6d28d63c0abdf55'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '834fe0b0595e4609bc0aa0e9993cd922'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '837b1b5bc57a47d9bb65cd3c48be3117'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '83b6c4ce10c54affb290ccd74cba4999'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '83e7353906b24ac1bf4b55f1193b5bf0'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '83efe2ceb4864e639bc294d806c51c90'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '843ad09c30424d94951bbaa13895a591'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '843eff8d27a742a58609de3506309892'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'postal_code'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '845d4f3022974dccb971b37b8f883f6e'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8469a47a1d3f41d7a80ee0efb8fef1b0'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'attempt'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '846a92f32da941bb8bcd883720dd4a81'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '846c5b371cd043d0be8b0f3563be55fa'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'shipping_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '84f6150d84f44cc5858a11ce1f9714c7'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8518fcbe719c4d1eb24aa5144173b817'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8548100d15d3423e9e67c72610c7bd62'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '859c3c5eb9e9476b98af39fc81a11e13'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'started'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '85b0bed028f74784934037dc23908e61'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '85c75972008c489581948aa905d0ef43'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '864adea10c0d41f5b775194887f22220'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '866870f1a02f4828a7b921f54f78195c'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8681b06dbc2c4d738ee413fd808f7969'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '86c7daf089274f5db2da84e6c1deda6d'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '86fe38fe81e747d4aad38656eb8769c1'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'phone'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '87490b9da6364d7694cf39fdb8b8eaaf'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '8795e84393e84e7fb76a341812aa30e3'
                        key: {
                            name: 'x_lr_relay_cost_center'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '87bc080b97184c96bbc3b3ff6c013a2d'
                        key: {
                            sys_security_acl: 'c33fd808f3dc42bdb0f467967162ceec'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '87ddb63bdeca4afab91e5f5fc8f2ebe2'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'reference'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '87e409c2f6ba4fcebf912b98a53c77f0'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'sync'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '87eef2e3d2ec45459b937187bab6a0d5'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '87ef91d95e66487ea357dec8b332b317'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '882bc882125c40b89bc9e437006ee3aa'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'mode'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '88393ad7976b4b61b0b60f3834e97f28'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '883ad53c8f2c441a8c145e9ed4646bc5'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'order_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '887897522707435486cb21a68d4f6af6'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_postal_code'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '887ed220fd0149d087bc3327349a6ce9'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'amount'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8882aba6accd49c4a0a2731d56d203d0'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '888daee50a354a0d91da7193880ecdaf'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'coding_cost_center'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '88b63022ff39475ba1f81e240975f681'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '88b6409e4fb54f25abd85e3c4f80d9f9'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'approval'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '88e04c1150d94aaa9c5394e7ba811fe4'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '890fd4f4dc3642bda640f18c9d0ee5ef'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '896e15ed0a654460823058e2503c114c'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'city'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '897de7076ba04a9eac00ab9c94eb94a4'
                        key: {
                            sys_security_acl: 'bf751ae4154f40b9af40cadb0d13be2a'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '89b653c7ee1c4a7ebad41b242b57cd0b'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '89ec0508b8f942a085c5b73022425430'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8a21455fb08546eca19986a957367889'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '8ad7739cad7c49d9a7b19e3b0ffd1fe2'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8afa4d818d8d44efa18e2218999545e4'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8b07e38abc0c4cce8e3ba5f2fae01e48'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8b0d6a40f4f4470187c6e7010ca1cdd3'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'project'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8b530e978e3b410d855f9ddf8af6b6d2'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'cursor'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8b5532e4fcbc46e89f2c65cf401a7386'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'payload_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8b698863377341dd878f2c44d575a680'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '8bc73fc6f35b435f8702000b88cf8853'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8be9a932453c4b2b9dd175864f094ef1'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '8c01376e3c5e4fb2937a56ae999d52f6'
                        key: {
                            sys_security_acl: 'b28dc9a597d549d29457fcaa6bcbfd0d'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '8c07e529c835417b9010e1bd3d8503c3'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'next_attempt'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8c09d80de9154b5abae1d54ed05296b6'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'method'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_user_role_contains'
                        id: '8c157b20bdae4ed9870a09ff68ad5a7f'
                        key: {
                            role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                            contains: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8c5089cd011b45d9b95b68519ee4ffff'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8c88ac96220541afb4c83489b6be43d8'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8cc31f62592d4583a7cf5496731e0bf9'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'unit_price'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8ccf2320613d400692330f5186f07286'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8cf7f00653204b468a217a0b67773a2a'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '8d0bb729a9fd4f1b801d460f2d96fa85'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '8d152b37f8b14108a90418f3740a796f'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approval'
                            value: 'rejected'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '8d444fa4e44144f083a514632aaebe61'
                        key: {
                            sys_security_acl: '79a82f9e41c340e896bc5e93be2a0caf'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '8d5fa0f15bbc4021a3bb129c484a0e4b'
                        key: {
                            logical_table_name: 'x_lr_relay_connection'
                            col_name_string: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8e4294aa4f01464083e681fcf112b49e'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'project'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8e6377dbc12649aca998d0476431235d'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8e6694229b9b4bbe963213e45b1df00b'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8e7fbf5e2fde4006b71e6c8dcf63d013'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_country'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '8ed44b3b936641a8a61e8780632622c7'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                            value: 'new'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8ef4b10790a34939a8c213ec6dd1bec6'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '8f2037ebd3cf4d87aa43be93ff13ad5c'
                        key: {
                            sys_security_acl: 'c33fd808f3dc42bdb0f467967162ceec'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8f2a79f1dd2a45fe9b5a8753e5c7a899'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8f2de99a49da4f188d749bea986b4fd4'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8f679aacdbe74fb9945cc861dbc91e4b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'lines'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8fa2cffc8dc64b1db11439b5622057e8'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '8fa539e773414b7e902b4bd378759e43'
                        key: {
                            name: 'x_lr_relay.approver'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8fa9890a87c540c5844fb4a67653faf8'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'ignored'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: '8fc530a0932b48b594c8a8ba1d792616'
                        key: {
                            sys_ui_action: 'a59e2ce951604a56bc370b979fb12665'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '904208087238444f9ee5cb69565b1f2d'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '908593fea62d4daeba32cdc7961735b9'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '908d41914f7440a2b94997319d2702b5'
                        key: {
                            sys_security_acl: '020e53ae7eac410d9e281f44c5cbc860'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '90e86fa374f64618bdce5d5f7844dbb7'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '90ed27f19b2849af8075c8ec0432c38b'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'bank_account'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '910aeb5dbc254026aabc2c2112b0ee67'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '912b6d9a1fde4bcfa26225bb9ce6f5cd'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '914b7731dcc4484880c22a2694ef64e3'
                        key: {
                            sys_security_acl: '38ea80d8c16449c084943cb57c4b5084'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9178e19f01ca4d2485a11b6ec67a1147'
                        key: {
                            sys_security_acl: '62f1e3f2cf494d37bfa3d298374fc4c7'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '92324603737b4038b2b561c6127769e8'
                        key: {
                            name: 'x_lr_relay_invoice'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '927816e9861441d28d9e045bcaf1bd1e'
                        key: {
                            logical_table_name: 'x_lr_relay_supplier'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9298104a4f104e8b84cd1a7cc4d1539e'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'quantity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '929df550c4394d958d3e80be293fd455'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '92a1243e895c4d858bee03bd686afb6c'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '92adf3ddec0e46c3b2ff31e515122504'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'base_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '92b0f66c18884203bd8e12e418fa9852'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9333216de816401f9a765baeeaa84255'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'source_table'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '934d9648655e4b09ad5ae1f8f7862e2a'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '936b90baa4084f6ea065b65eba0c1d88'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '937eec50390a4dff8b535573f1a2ca9b'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '93bd070457b7497e8daad7436a170e5e'
                        key: {
                            sys_security_acl: 'b4a224c614e249ce8139cd6c4b948dea'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '93fb4222f0824cb0b34dc3de23299bd3'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9431277f1b5948e4ac3517c105e8695e'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9466d67b747e4f60ab4c4ba819d3ff23'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9482b33acf2b4adfa434232cbefa2c8f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '949aaa0458fd49de80b18fdfce2e2498'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '94ffc56961f14add91111d2e7fe86753'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sweep_cursor'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '953feef0498047cc92f8fb204ebc6db3'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_postal_code'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '95cab8423d4d4849873ed667cf5ed3d0'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'held'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '95d7d42129ff466dbf190e4e7fbb172c'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '95e20fa68d4749568aad82eb4b970119'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'bank_fingerprint'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '96660b4848dc42e58bfd53771ff726f5'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '9667b6c9af0942aea34a91610417b3b5'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '96bd4012792343c2b87df60cf1724416'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '96beb871356449dab9801f871fd2d20d'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_keys_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_rest_message_fn'
                        id: '96c6c106e75a4574b3a61e9cf1311c45'
                        key: {
                            rest_message: '7680f95478c445589b8f9eb5ff864f65'
                            function_name: 'totals'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '96cd662eba84411a8654e2f2d726d190'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'applied'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '96dbba12e03946e7ac40b357276952ec'
                        key: {
                            sys_security_acl: '94d5f805950940a9848ae5b327e1d032'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '96f9a56ebfef40a58f4b134753f4342b'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '973a86535cf04d0da52507b3bdb7338f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9775c1949f9f43389e026b83dbb5d1e9'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'tax_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9778a657a5934239a03fc6db63a2d91b'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'parent'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '97c67710ff4541f6a7f74d67b82219d3'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '97e2ddbc8c904dc9abbd3473b4b1838c'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'active'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9802b380e9f349de8ccfefa68365afd9'
                        key: {
                            sys_security_acl: '0bb3a21b60f74859b061f3701bda6736'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '980bad10d23b4a78aa18e45e2c82a4a9'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9830c9c071be4f839c0c575e67a0e273'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9843a0702be34e60a24262be1d472514'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_postal_code'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '984664b7237d4209853f2619187df0d8'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'payment'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '985692783a904ef6ad8d8e01b0333fdf'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '98c5adb04e2540ceacc6761221705bb9'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'cost_center'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '98e94a45737e41668f889fe226151ac3'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'currency'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '98f43da888fb4e959fad6ae14d85eabc'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'sent_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '98f47b3b14ad422ba050583eb586584c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'hold_reason'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '99053f63deaf49098ba0ed18cf0d0c8b'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '992c7382b6034a0db6dbafc0b7988f8d'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '993568886e4046b4bf1208e509d097d7'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '9958a8a34cc84a4c8710957d1ea64977'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '997e7f1f40854ade95a5f5316baed05e'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '998da36b091e4007a093dc0ddaa9a5c8'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9990e12bc7904eb7beef4021c2cc51de'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '99f40cfe87c94105af13cda9cb34d9ed'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'held'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9a1b906a0f1a47a79b75aa70155b0fa4'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '9aaddf20533c4023bc5fe3efab105652'
                        key: {
                            name: 'x_lr_relay_supplier'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9ae971d6a99442d29c735f9258dba58f'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'payment_terms'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9b0b86033c8c40e39e8352a34986ac75'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '9b19a9cee5ba496a8f2d8964e990162f'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'remit_to_state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9b610f4687e649efa7da009a9d21ff87'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9be872f8fc1b4d129bd757b70b619943'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9c44d04082d242e090fbb17d88fa6af0'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9c4c50a41e3c4d6ab90ecf78459bb3e0'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9c52f9480a9f48bcb7c4e0610ee18c96'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'active'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9c54c5d641074604829cd914a14abd61'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'payment_date'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '9c572af0909442e0b3796e6b41135650'
                        key: {
                            name: 'x_lr_relay_gl_account'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9cdf48e111c347afa2489b0c668ca3c2'
                        deleted: true
                        key: {
                            sys_security_acl: 'e44293365d104d2ebb910657b5bcce68'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: '9d0481016ce54852ae6978f567ca41ef'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9d252878b2e049f5a3ffa727519c07ec'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9d391c62515343868906e1bacba623c7'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'parent'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9d8c1e933b8a44d0abf622783238cd8b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9dc947f82f544488816e942ef2f7a552'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'amount'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9dd817cd63de469e8727848517974685'
                        key: {
                            sys_security_acl: '3ab1375c3b6441a2976c03117f5e9c07'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9e22bdee7e4f4db297a81f7bdeea6a37'
                        key: {
                            sys_security_acl: '56085ca069d84c57bb1e5d4bfd8ecdc7'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9e2758b371fc46808db00a76667c8bf5'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9e6dfd670d294186afba04b42d6aa1be'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'lines_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9e707a9482534e68b96e7e051620bdaa'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9e9cd135051545f797e417f3e9fb66b5'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'unchanged'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9f0052d467234b7eb4b2e20927bd7900'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9f2cdf8eed7e4a8a94d526916ede6349'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9f812fe6b5854b40a58a469371f5c6b7'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9ff16111d57f4d2d9838938dc0e34063'
                        key: {
                            sys_security_acl: '0ce73835a15946149184281b49c3c4d5'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'a007bb93602f405b89de430583bd53e9'
                        key: {
                            sys_security_acl: '2354abe747424a23877d52b9e791025a'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a07901566c124d72aa2fe068cac1d1f0'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_keys_sha256'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a0c1444c06a64754896d2051bae96990'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_state'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'a0c77d08cb40469bad2735fbf52b785c'
                        key: {
                            logical_table_name: 'x_lr_relay_purchase_order_line'
                            col_name_string: 'purchase_order,line_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a0f1fb828c17446eb4ba612836b53d22'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_keys_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a0f2b7e8859646f7891f52bac4139c58'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'updated'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'a126a8f4568f4532a7fc7a1b733bb48a'
                        key: {
                            logical_table_name: 'x_lr_relay_activity'
                            col_name_string: 'event_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a131411794954981b3a049af763f2be1'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'total_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'a1829d052d614899ab373bbaf7853e14'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a189fa058e344dbc9713e3f9260477b7'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'triggered_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a1b58dbdbc414af39ba62462d7f814a9'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a1d8477c76314d8db8a6e2434ba556fb'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'tax_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a26463131b7f40c5bd0490f9aef9934d'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a2999d55fd664f02902045dadeff31b1'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a2a1b4e4c1e54eecbf8df38378a70ec6'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'actor'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a2ad23d18f4b4e48b9a599df28ef0adc'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'line_count'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a2b680019c3d4fa0844ef9611feb405b'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'bank_fingerprint'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a2e65b39b3124cf5a1ce5f4bd4f18920'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'a3442b8ef0f04d368108020193925980'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'invoice_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a38a31d4a1434b0e865008329095582b'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'reference'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a3e32555456e4cd6b0817a906ece05e1'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'payment_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a3f675d7b1114012a369798552d696d8'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'a4177e66f61e4097be348ee4e3557285'
                        key: {
                            sys_security_acl: '49bed4b4a380468e88b024635b329ccb'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a439f25e098e490797674734f2e3b53b'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a495dc8b663040e58e659c466b3ed864'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a4a7729d48324f82b492ffa9c62acd29'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'opened_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a4ec9d8e27e3445dad08a0726630272e'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'a53a790cc64d45c2abbcf6e2b51d8877'
                        key: {
                            sys_security_acl: '48c6758dc169445d809cc6da8b5f63dc'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a548965a4807431f8d1c987dd46aaaa2'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'phone'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a58b164f223844ceb576d715f521db22'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a595e321ba3f46609dbb432314496266'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_rest_message_fn'
                        id: 'a5a4d395e7424217ba4e920cf88e1668'
                        key: {
                            rest_message: '7680f95478c445589b8f9eb5ff864f65'
                            function_name: 'post_document'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a5accdd437224466b44f25a264117ff0'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a5b1597c40624d21a16683a2a1978b04'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'reference'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a5eba3fee1624e65911e3ec7579cf63f'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a60ad87a38b245b8af11739d7bf1f352'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a643db1b69634ea5a7a74991739c2536'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'invoice_date'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a6546f6d2ee1477dbb2edc73fc0b687c'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'amount'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a67607b702cc4cab92947151bea650d0'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'a684d144232548ccb110a3b696104a9c'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'attempt'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a6b80e38c60543dcb5f6b2adacc82519'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'parent'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a6b9a1354ecc4e639a6e4eec3cc2d343'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a6c33867c77e410eb19b921c17bf2997'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'next_sweep'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'a6cc3e17fad5488489360a7cb10cce22'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a79e4e9a7e3d4c8ea7e2006c5e680c3c'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'phone'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a7c18b7f9b084665af1519fa44eca635'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'next_attempt'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'a81fd7f854ba43a189a410b5833e5380'
                        key: {
                            sys_security_acl: '90120b0cb4a44317935a25e3f0a7b7d1'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'a8274731cbc240fe8608607a67e3b23d'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'gl_account.upsert'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'a82ac6de81c14003ba23cb7be61c64e8'
                        deleted: true
                        key: {
                            sys_security_acl: 'eee659e6f357400580ef76fabbaf5f02'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a85686aff11e49f48f56db0c10d29b86'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'rejected'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a860e09cafcf4ba6a0b4a15e48ac6f03'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'a885a5291c3741049e57cdb00c93d1e6'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'payment'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'a8b4680ad3d949108c54e618d19c453e'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a8e7c2e648ae4f7c9dfff0fbe8165e32'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a8e900f0640b40aca87b20eda650402a'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a914e6881985415ead9458a29962a936'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approved_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a91e2d5cf1fb4c9faad382faab5fb13d'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'lease_until'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a9d35451bf1345a290a9ce4d2c17eba2'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'tax_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a9eecb84bb724489a73b05ebc1c1401b'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'aa1fa6520c024e6c8a937d2509261ae3'
                        key: {
                            sys_security_acl: '772bfa4ae53a4e5791015a27d005ed6c'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'aa2972a686a346e8befdafeab2011e7c'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            value: 'intacct'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'aa2ebc70db844e23a7d305d36690536e'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'amount'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'aa36298e951a4e21b67aed1a3b8eb305'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'aa44d88eb1304100b4d6c41a8e03a8ca'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'aab311abecba4f9880dfb49d2cd8cbf2'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'aad6b1e569894c819055175dce68035f'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'account_type'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ab15da8f8bfb4ed8a9f1b648f33680c0'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ab1d92fb5e214daa982abac6cca283c7'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ab2a23747dd54a8a8dde52afc7223320'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ab302310c2fe4b15a1a6d2f0db7abac6'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ab4495112cb5446ba50e7bea6560c168'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'amount_due'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ab987d2b6f05435a8661d97ca3311b07'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'abbb30ef0a39466ab528342e6ee647ea'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'abf08a44ad524c88998b3da718884ea9'
                        key: {
                            sys_security_acl: '7c6a1631888d44c4b4eb96458397035d'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ac0eef22e92c40f68948b93d30d6e854'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'unit'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ac7789e3d92f4757a586c8ec84df707f'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'acd0a26a60cc4b11920e5f646fdc44d0'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ad44b6fc403247d2be9260474f056dc1'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'posting_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ad4b9fccf290477ca8346492ab7f1532'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ad50a5ae28214b5d86ef3ffaf9fa91ef'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'code'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ad6bad39f4a445cbaf905a31e2a4008c'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'adb8cd7d562147c8a7507999432ad95b'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'adc552e813ef4c6f9562eb8a5b9e9e30'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'add06844c9da4d438cd207d535008699'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ae4277c7b3fd49498c9a601f669721f2'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ae65a30fd25f458abd8fe79be1e3be3f'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ae75d5d32be8471cb608da31ee3d4091'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'aeeb2706f0aa4a3f82d1c5ce71fd8a7b'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'aeeea0b3acaf45fea72ca42703bc2a8b'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'afc4015d274c4ed1955198619607fc4f'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'idempotency_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'afc569de62d9457e8e3246bae709be30'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'afd258cfa10444dea2c2a8532686bf22'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'afeeee45a5af43eb83989fb6158c5868'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'fix'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b01a33d15cbd467d880a3e344e902e15'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'b034ac65c6034dac81d0780e35fbad01'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'b04e418f9dd3411895b48ffc2352294b'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b0502fa5db8441c19f62234344cfc55e'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sweep_days'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'b05ed0f9e2be4f568572a8ee8ea6eb57'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b0a9e2fb0870401e896ba26b16dc136b'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'b0dc11e93a83435786fa828d14ce0f8e'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'cost_center.upsert'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b0f29ba297314eb09dfa75a5f1dea50c'
                        key: {
                            sys_security_acl: 'a59668767c8b42e494453c7e98eeda51'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b14ab41bee30491b86e5389e6cdc97a3'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b1666f10eac94282b565607d754eda99'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b19b76a3a05348b6ac893a6b6ca60ffe'
                        key: {
                            sys_security_acl: 'e75faf8e4da449da91bd51ca9db13638'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                        key: {
                            name: 'x_lr_relay_invoice'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b1ec05c08db742548ea504708058f3d4'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'unchanged'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b21f8984717d4fd08c539707ddd86eb4'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'b2663696b91b4c72bdeafe592ed0477f'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'target'
                            value: 'gl_account'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b27226ff461748aaa9da960ade544ff2'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'amount_due'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b28b778902f443bba1d4dd6f1e96864b'
                        key: {
                            sys_security_acl: '17708a3780a7469e94768b86ebd8e898'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b2b4923cd13f4342b36e2416489c5089'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'replays'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b2d7adbd031143da8163eecc4c16a5ec'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'b313534edbea4400a2a78bad6e9a2b92'
                        key: {
                            logical_table_name: 'x_lr_relay_sync'
                            col_name_string: 'connection,entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b31578dd986b47ef97db90c5b0f29fc8'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'tax_id'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'b362715d5d4842a0baf0ee9110af0011'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'mode'
                            value: 'changes'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b3b5af48ca794cc0a31d7d066d770e53'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b3bd7779cc434e2f914ab526005df633'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'country'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b3c4e6f9703a4d1a938c9d92f81dd579'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'register_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b3fa28c794324b64bbfac117f340818c'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'subtotal'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b406ac531c6643d0869482be504c80e0'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b417a62d21d74556a78fde00e7581536'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b4234d3e788f43baa352cd9c04e4b21e'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'b4608847f87a4e598e554dc824c3b8d3'
                        key: {
                            name: 'x_lr_relay_activity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b465f8d80c2d4a2c8e3302bf1d1b2bf2'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'tax_amount'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b4682c9a00bf4c6c9f6528a086e440b0'
                        key: {
                            sys_security_acl: '68ff4b364e484f0d868e07a24b1886b3'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b4bac0d52b5a47ccada336b777d55d2b'
                        key: {
                            sys_security_acl: '421cfc99eb894d03b53e18ba54d427d5'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'b4e6430b7d1f4efc8b0432d7eb1083ee'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b52a8219cd7c4c30be37ddd52f95a62f'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'inserted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b56cf4c2915e4698bbc63e0d44e3acd3'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'interval_minutes'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'b595d284354c4e5b88121267cb936b5f'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b5fb62ae0dad4568a69ccc851d232a96'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b62c740c6dfa428ba40c4584f389f1b9'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'project'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b65632c6eed34d7f9e158d6dcc4a4d6e'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'total_amount'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'b66599c5966d4ec8b8347c062afbffaf'
                        key: {
                            name: 'x_lr_relay_activity'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b6ab407e00f54427b9fd5a75666de412'
                        key: {
                            sys_security_acl: '53327d7b75164ff0a1bf7cd56fb9a985'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b6cb7503ebf94889bd4d14606abc3780'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'b6e5838764b74cde81ff6a48259b8ebf'
                        key: {
                            logical_table_name: 'x_lr_relay_cost_center'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b71343c357804ced9a0e939f404be56f'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'b7150306301441d7b45b600a3679e5ca'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'b7490e5fe90e40819e0d1f2547e38764'
                        key: {
                            logical_table_name: 'x_lr_relay_run'
                            col_name_string: 'lease_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b774a77fd4bc48f39cef5b787a735a05'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'city'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b7aa3b3f24294b7b8a9399ddcbb88ce3'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b7cf8615fbd9477496c1e380c5956ecd'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b81403e3bd7742c0b2e03b9a32a23dab'
                        key: {
                            sys_security_acl: 'd88fdda950a6471d8ffccaf9548978f9'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                        key: {
                            name: 'x_lr_relay.admin'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b87d4044d16e45e8a5c8228642a44fa3'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b89e8b60821d4204bf477cd271a89683'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'due_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b8e85e7a0ed243e1a57aed7ce642d900'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'finished'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b9238515eeae48a4b009309f470e9975'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b965138a8e6f4ec8b772656e25bdceac'
                        key: {
                            sys_security_acl: '45770423aa674623947190df5137f201'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'b967ef62362742ad94cc817515e49cf1'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'period_from'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b98fdae9e671445486fa0666f4df3dd1'
                        key: {
                            sys_security_acl: '0ba39fd1830944d1b02b1eacf89c7dec'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b9a5b43683854a18be46074932c60206'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b9bbb0dbe47948aaac56ae123a76f44e'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'started'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b9ce006c116c4a8c931e1b59353ae84b'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ba16dc8cfa344c088efde420c3e16ea2'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ba2c4f57464043f691e59c861cbc4354'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'city'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bb285fe8959347d9a9ce102f83f1a59a'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bb3d8271dadf4be9b52528238e19c7b6'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bb5628d3a0c14e05b9431e62775f67e9'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'bb5721de20914a69a64037ab82637afb'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bba83e6d4b984df68de57f4f7fb6918c'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'phone'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bbb37b3145304753a9a4c98dc84f4b60'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'revision'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'bc2ee6324eda49e9afe752a175ffdc8e'
                        key: {
                            logical_table_name: 'x_lr_relay_invoice'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'bc6e3762067b4988b3c980a562848281'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'updated'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'bc759323b2e44d779a771301a8b56e31'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'sys_created_on'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bc83b6f7d746488dace7743ba59a128c'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bc92b60846854a5288d0f622c20be1ab'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'bcba81b5a15040de8e2ebe89461da6fc'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'bcd0b02c5b95492ab807af4b1083399d'
                        key: {
                            sys_security_acl: 'a6f75943e15d479581ff37e0642f507b'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bcf62b469d7146c184f6bd048a032150'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'bd2f42febd4a40268915300c0178e68c'
                        key: {
                            logical_table_name: 'x_lr_relay_dispatch'
                            col_name_string: 'state,next_attempt'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'bd3ff0e232bf41afa33383f1a6150ec6'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'email'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bd57ba22efcb416993034bcc61772179'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bda85f5ce06a49139b85daddaf380f12'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'purchase_order_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'bddd865c7b8845c5b6bc454f2e8f8e6a'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'read_count'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'be04d76755d54fa5850e35105937de69'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'be4a8276691b4685be6adf7045564f09'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'state'
                            value: 'open'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'be818599d1d44256989161591f8b21da'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'lines_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c015a0977a4c4bf085dae89565aa65e5'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_state'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c0633cfbae94498f9b69469fa2efaa4a'
                        key: {
                            sys_security_acl: '3751de693bc14239904ef3b28af81d31'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c0aab945ede94df09d25a4baacaa89ef'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c0be5858c0ee4d9fb38735eeb7392caf'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'c0d0e41b29dd4192bd46a86b3fd7fae1'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c10205796df1401989411a6082a33b2c'
                        key: {
                            sys_security_acl: 'c940bac6bcf04d69aec7a5d408bba662'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'c1405bde451b4069a7fecbdc8b97c50b'
                        key: {
                            name: 'x_lr_relay_connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c1d14773b435434abd613a921c841185'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_street'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c1fadc4068e5486fb90dc9d10180c8ad'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'lines_complete'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c25cc74a2f3742a69d8a1e4729d802db'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c25efb08d25c4bc79adc7a0085169efe'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c25f6e09788a434aa4cf70b2b1dbbfa5'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'order_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c26555c4b21446b9a824367866e0e85a'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'lines'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c26a5cd43b1f4fa6b0906e9ff1087ada'
                        key: {
                            sys_security_acl: 'e6771bcbcfd34f7ab4dce5b88f881ad4'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c2e4725b3873457d9a6e71fa09b2c40e'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'subtotal'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'c2e81b5c92a641c5a3f0c1b0ba6b59b7'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'street'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'c3299a8536ee4448bd702479b2e342fe'
                        key: {
                            name: 'x_lr_relay_gl_account'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c37828c018b4413da873695a3c2aee6c'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'c38ad9d649624310a7c8a4af73fed0c9'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'currency'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c38e1a6b29cb45d7981be0c70188890e'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'opened_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c38e7834fee841bcbfaa217be10e8bb2'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'amount_due'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c3b6ad291f5d4f14a09b00d4e4f0289b'
                        key: {
                            sys_security_acl: '7473a9fbb55a4f609357e9edf94812fd'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_number'
                        id: 'c3f7086163714279bb1896d542971451'
                        key: {
                            category: 'x_lr_relay_activity'
                            prefix: 'LRA'
                        }
                    },
                    {
                        table: 'sys_user_role_contains'
                        id: 'c41719829efe45bfb04f4b42649d0d63'
                        key: {
                            role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                            contains: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_number'
                        id: 'c4379411643c4dd1aeaddf5194162ab7'
                        key: {
                            category: 'x_lr_relay_dispatch'
                            prefix: 'LRD'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c439e19e12a34aed92c510a7c70b3638'
                        key: {
                            sys_security_acl: 'f1f96fed5e324cb6ae36c92577c79f88'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c44d68a38a1b40b884896c26c164e0d0'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c4510ec9a6be456bbb8078277e2e0b4c'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c47537f17fcd4d08bd0fa99fa5f0db25'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'fix'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c4992cb54dec4bd197a544945c29d9ee'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'tax_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c4bd383b257d4e14adf5df215f104267'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'email'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'c4be9defc5e14f659c64618256479bf3'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c4ce5cce124d4d1ba51ad416c24c4f17'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c5120c05213b4616accbb5b6c69aa16c'
                        key: {
                            sys_security_acl: '27097e7f287a4d82961f92525b0d9711'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c527052141a14fbaa43a1d893591e8dd'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'city'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c579193acef34f4ab4dda18e2fe82383'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'message'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'c57bbcabe3e6461691ff0d04710850a6'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'supplier_number'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c58144c5fe9c44c8805c04104b03927e'
                        key: {
                            sys_security_acl: '049a28ed07ae4dae84e38d044bf9718d'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c61a2dc1ad5341b5a1ea8fba29e4d654'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'base_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c65dfd9a20524d50844021d3bc44becf'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c66f2fd415d7481a8e62e914fc7c68d7'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c70b1f721302460897d445b3b297479b'
                        key: {
                            sys_security_acl: '862d802e11fe4fa684f7e3f5aa4aaeb1'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c72f4d1b69674fb79f75fa2f071e288e'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c74951fc21fe4b90ac72ba0831d0ce82'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'mode'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'c74f7fc868cd4c81bcecd312f606a29f'
                        key: {
                            sys_security_acl: 'b745e03c00d94177b50a5dc1f03a0194'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c7518ae689364ffdace596a6144b103b'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c75b8401109d427980f266e723026c29'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c77c1b9781074d77907851da1b124aa4'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'triggered_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c786ded45f4a439e87853f8e5547a37f'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c7c559e52b5b4d3692a5d16cc6f39f3f'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c84783d71551443a82720ed08ac2764b'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'item'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'c8d6707d4856430b9eaf87fcae2408f4'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c95595f346fb4a1e8825bbb9455b5992'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'location'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c9604705d70e48b2aa5c4acf9ebbfa99'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c9638aa12ff24218b4cda28058921667'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ca0048b2e4a3499dbaeed5c24a12e69c'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'coding_gl_account'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: 'ca46d8299b5a40f69903d4230dd636ae'
                        key: {
                            sys_ui_action: '58667da6503042a7ac68a59c1860729c'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'ca519fef4bbd400c9eaa27308c583848'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'dispatch'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ca72067164504933bee736e4d03fbf5c'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_city'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'caaeeaea8f72440099a8d3440f535220'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cb5a463cd57a4394a64faec96161eac1'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cba25ba95ead4cf6af3106f5b6ba0481'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cba79f91c44b446081f8693544dfb4b3'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'order_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cc34711994b24ac3b9f1cc47539f89d5'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'cc59042db2f747ff86db639b3808f6a2'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            value: 'more'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'cc5e52f3aabb47b0b9b6da29cbdebe77'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            value: 'complete'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'cc86e1f4a0e54a80804d539360d8a193'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ccbb4f12000f4e7a8d2f3407a0f07e89'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'reference'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ccd853e4a5a74d06bb98a14ffbf09048'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ccf6bfd69d69406abe945be81dab07e3'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'ccfa29908cc9491a82fa5d0e46e274a8'
                        key: {
                            sys_security_acl: 'de5eaf2269f046e9ad8f1e09c6aba48b'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'cd082954666e4f4da64f9886e7ccde15'
                        key: {
                            name: 'x_lr_relay_run'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'cd11259871454aae9f59324fd54b03ce'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'entity'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cd66f620349f420faa17ea69c156bb89'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'gl_account'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cdcc269724ff4bb28f272c609cb5b550'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'lines_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ce0746c448cf4197b4b2d0876b37e676'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'location'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ce376cb679684bd4ab0ab8feebd38204'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ce525e98c6ae468bb6a56d504f554019'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ce88225c35e840dca96a362a95c5f06f'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cf2af844906f4b44b228bfbeb1524822'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'owner_role'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cf2e5d9120094cd5aed6183f6c932796'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cf552c2e0e9844cda0152f46225e82ef'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cf87ac55abaa45a08ef867aac6d113d3'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'on_hold'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cfa2db86d594449396a165891010b273'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'last_sweep'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cfb1836cfc3e40d8b53731697ed6e6b7'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'last_seen'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'cff4500081cf432d98875201ec28b715'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'read_count'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd009c4e140204868b55da3e1d78b8f01'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'cost_center'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd0408c6999b94f47b1158308df5279dd'
                        key: {
                            sys_security_acl: 'c940bac6bcf04d69aec7a5d408bba662'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd08d3df07cc44251a264a72ad99c450d'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'detail'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd096dbdee7654491a6d778e86370793c'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'label'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd0a8046fb0474137afb4aac58562d486'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd0ab434ef766419faa1e46dca626a276'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'coding_cost_center'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd0eff43578ae4f12a9c47e19277ce263'
                        key: {
                            sys_security_acl: '82f1825971374340a93c5185e3d71637'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd114edadaf08464b896febceab04d817'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd163cf7f10b24becb69de40869bc5ab8'
                        key: {
                            sys_security_acl: '0adcc6e3d3814925bd649e4bea719e14'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd192cfd52904446783379f83987547ba'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'entity'
                            value: 'gl_account'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd1a07ea371cc4e21ae1a7572d0bd9818'
                        key: {
                            sys_security_acl: 'e44293365d104d2ebb910657b5bcce68'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd1f4d2f9607c4be484035561427a3a79'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd28a09b2ab42418d9e1cae49e104b162'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'invoice_date'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd28e9b98c2674f81864c586eb53fce7b'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_keys_sha256'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd28fe1931f7346efa4cca8e07ab4572d'
                        key: {
                            sys_security_acl: '0df947a206c24e5ba60257a17d03c674'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd32586e2336b464aa3087509c15e3463'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'sync'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd382eec2d89c46e594f89aba9bec1ede'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd3b990978cba4f87b63ca0a123ee80ff'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd3d34f8c8eb04d1db17cadb7281a8786'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd3f256c5c5b64d4c833662c69fea2e36'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd3f9c06059b04ee0bb7bbc3bc9888bee'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'location'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd40c2cfe2105441d867b28a249026e58'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd43512d257a44636b9a1472cfd52e8bb'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd4a4e010a8ff4bf1a21010574fa21790'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'lines_complete'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd52ed84f9f1a4455b4bef7180940363e'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd53ac9b45ee44357a53cc3e1809f4d0a'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'status'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd555abfdf731423ea6e96576d14d6bde'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd594af50220644768562d1229635927a'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'd5b7c09ade034d81ad6f2e2e189d3cf2'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd5c5f118d5fd410d9483bae1f43d78c4'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'd5d2344c61f4479b8d6f77ec18401424'
                        key: {
                            name: 'x_lr_relay_total'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd5d7722fd1db4bdda06fca16c8419d7d'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd5e5b8a311d94fc5b31e26c2717c996f'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'd619dcbbb1ca4e39924e122e990dfcef'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'd6365686a30e46a592135da3727fff5b'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd67ad3bafdbf4d10913f58e3f8b91645'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'cost_center'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd691e3a4edc74f5c88f18c412179385a'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'relay_error'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd6ba8edf4e6d4e07b62b783be04b5f90'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'state'
                            value: 'closed'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd6d132209ff64038804e3bb480d21fca'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'tax_amount'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd7883593698943f693b63e858336229b'
                        key: {
                            sys_security_acl: 'b6aaf206109e49009ae43aa156ed9f2a'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd7a9a23ab26c430faeea5ded8eb2abf1'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd7d9c10c3f54494c96165ea85bf428e5'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'purchase_order_line'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd8130686785646db9a93b25aa9759d86'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd8184308e4124ab292850185d45cc303'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd84ed9b2cfd34b368c333f53c485617e'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'street'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd8650d0068f14dc89f431b4fb64ac332'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'cause'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd894e731856040ba85ab11205b5650b9'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd8ae74cc02a64f70b9f85a47baadad89'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd8b49cc9a3344d1b94d7d6fbabc85fb9'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd8e7058b5c324f26979e087dc0b35c63'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'sequence'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd8f27dc6b4144d9c86e20200a8632a77'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd8f4c2aac0314aefb24780e77c6607e2'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'purchase_order_number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd9021089c9e74079b7e14c1203c0726d'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd90e260add9043bba07e0b66b36ebc41'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'd93c6a7eb8ab45c2a273145e8b6839fc'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'd9488543a6ed4ca0b3616f439137c998'
                        key: {
                            name: 'x_lr_relay_total'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd95ab5f6a4c14ab09a1c4b9d9e43b8da'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'approval'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd95d29a6909b4125a09c6af7170ffa6f'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'mapping'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd99aecd42e8a4bf393a4baae2b4a22ab'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd99c48c81b714f7091de229160f319d0'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'project'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd99e4784166a4a68a4db656cb35461ce'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'erp_posted_at'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: 'd9aa4b9845fd44668017faf706cd0168'
                        key: {
                            sys_ui_action: '22fd71a6cde243d69c81fc59c7790bec'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd9bec440363f406f91a1f19b34c6a99f'
                        deleted: true
                        key: {
                            sys_security_acl: '68ff4b364e484f0d868e07a24b1886b3'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd9d4e0c8a2da43f1a4c98dc8af043ff1'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'd9d5218f18c0436393366071c757be53'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd9e64a26212040279c168cde0f4d2d02'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd9faeb4b49f142bc947d7b851d802c63'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'invoice.create'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'da65694d2e9b416ea4e5ed5c60d8ffb9'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'state'
                            value: 'error'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'da7c7c4a3e5f41ee849dad85fea5ab54'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'da893cdabf6b4aadb3a8dda22d7a5e76'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'order_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'daf381ec332d4409875b9301e96a7193'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'coding_gl_account'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'db88a692f3674a309ea4f216cfcb95c8'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'dbd9dd1c285f4f8093f2541fc4a16e23'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'checked_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'dbe69a99ec5f42298d0d5cf242894c11'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dc1927367f584238bc8dfd96d6108ea1'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'dc38ab46e9bc4082a6b90ed105b4b4af'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            value: 'x3'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dc465b25ee1b4935be7e6bd6c1490f8f'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'dc515f07ca4c4f62b727a368f8d24577'
                        key: {
                            sys_security_acl: '717b355a42c649a9b190d6ffbc44481e'
                            sys_user_role: {
                                id: '0a13098b821e41ef89ec503912e3093f'
                                key: {
                                    name: 'x_lr_relay.operator'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'dc6338b73d7341ff984fb8e8e935e204'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'dc7988f0e4fd4912a2cbdd71fb39a00f'
                        key: {
                            sys_security_acl: 'bd4870d8f3874bb6a09679705ba26d87'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'dc98aca7e21d4ca2912051741ed9a3c5'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'approved_by'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dc990a02443140049e73b3e69b80c4ec'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'dcc316e52f85433cab96b661abc9ec21'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dcf6af6cb95d42e98566e73b490cc9bc'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'lease_until'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dd6e86028ac94c4fb77b2d2694a6ffcd'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dd72645584f24a5495198d2d36dad15b'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'unit_price'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ddafc3b84dc84adea7008b5aff6ac628'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'lease_until'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ddc9e6d1658f47e0a636046ee1ddec53'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'description'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'ddd6a1ee0d5445918c50bc4dfba010b9'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'de2399542cec4346aa204a2f834b735c'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'processed_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'de618bdff3fb45a9a8962ee3359b9d1f'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'de699fd818c141b5ac16a92cf391dd83'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'de7b561dda5c4a79b301adca83621565'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'de88e02be27a4ae687f697ebcdca75cf'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ded4cad6f9b6437e9dd538619ab42def'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'on_hold'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'df304487cc424c24aadbeeef7327b64b'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'document'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'df4327f4bd2844619bd17711332f3b87'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'df52b30a04264f0f923f7cd23bcde0e6'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'df8e9df6ef8a4584a0a57496b36416b5'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'shipping_amount'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'dff8ba019fdc41d6afc78ccf070a6596'
                        key: {
                            list_id: {
                                id: '198c1c810d5642aca02b948122a3e45e'
                                key: {
                                    name: 'x_lr_relay_exception'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'occurrences'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e01e04f46add4413aff05dac0cd59535'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_name'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e026803c6ece414bb689b8d161463bd2'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e14cf25a90c64c6f88e0e3ae2c0813e5'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'e153d549c638485b9889a27eb579d7d9'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'state'
                            value: 'deferred'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'e189c10230514deea5ca2e7da9a2328e'
                        key: {
                            logical_table_name: 'x_lr_relay_gl_account'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'e1ec6ad0723a4438af154ce699bc1fcc'
                        key: {
                            name: 'x_lr_relay_dimension'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e20a44db93b14ceebd6ca793f1f59f31'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e2ae976118ed43ed97950e869758ee65'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e2fa372d01144dc6ad8a83afbf1fcd7b'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e31b82afbc244c11b35d453838cc8eda'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'read_count'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'e32ed8cc67f1495eaaa9f9b066416441'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            value: 'refused'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'e3310393f30948a08f1e014b57961656'
                        key: {
                            logical_table_name: 'x_lr_relay_dispatch'
                            col_name_string: 'source_table,source_sys_id,operation,revision'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'e36bc0eee8744331a4699a2d3661011e'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e3a5fce912eb4808982d0c869ea2ddf8'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'e3bb60ddd245484ba69874604b0eec87'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'transform'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e3cceb3c0afd480dbaac288f24deb345'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e40126ba49bd4bec8573a9280fdd0344'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e4286f1a6c184ae890443755dfc97bd0'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e466cbc7b5c143449d1afdd600105eca'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e4749b146b98495082120966003cc69b'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e47de225d32440288b1048c2809084df'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'deleted'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e4f2fc22dee44c69bc721824c32da0f8'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e52cfc7d1e0442a781d7bbed2033aa32'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e5682eed68eb487a9a8b803a0521b840'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e58e1e540f694f248e99f39c5022ff91'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'next_attempt'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e625e83130504783b20c089bf4e9c7a7'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e63b9edef7f44c91af5a22238b099da8'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e65dfaae460c42648f1cc6840d8dbdc6'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'e66e3521ceab4c61afd3482b7f6d58f0'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'entity'
                            value: 'cost_center'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e6ea581ef1b34a9e8469e09bc83b1293'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e6f4b2200b40468a89fbc3b0ddc92589'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e74b7a8a5ebf4ba88aa33352c6595e1b'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'read_at'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e75134d5c7ba4b248a2f117b626bbf66'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'e761add09352473aa04ce545162669c6'
                        key: {
                            logical_table_name: 'x_lr_relay_exception'
                            col_name_string: 'state,connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e781c5dbd57f4863b306670e7d60034b'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e7a96d6393c14f56ab2b61b008c3b8c7'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e80b5091d9b748d388abe31edf04ec4d'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'purchase_order_line'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e851671094554bac8ab29eb0ca20f598'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'reference'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'e8715f642d2946e887a65b18d74164dc'
                        key: {
                            sys_security_acl: 'd39eb2dc8d244393a8f285473a4b0f36'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e88b0705cccf49a991bf3e9150ef3153'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supplier_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_action_role'
                        id: 'e8a9a15300a34a938cdaa1782e972e8f'
                        key: {
                            sys_ui_action: '6da106768e9d45bf887eb03909c8a8ed'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e8c7f1078c204ec1840cea6987fc3e43'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source_value'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e8fa83401232416aa3569320a7b1241f'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'lines_sha256'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e99454e9edce4cab9eeb6315f9ba6724'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'e9e3dbfd26b34db7b802e0d7350adcc9'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'document_type'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ea029216d67a4ce58e7fddb06049df3d'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'purchase_order_line'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ea3d86ffe5aa40bba75bc9a6cfd386a8'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ea48473fef1547ca8d744c8e2ecd1624'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'currency'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'ea83d7f04a4e4272bf56e8f4effa4b8d'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source'
                            value: 'cost_center'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ead4a1c3d94b4747a38ffa47dd43e412'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'eb4492390fb841688a37caf4226d74b4'
                        key: {
                            sys_security_acl: '3faa0313411c4f97a5b7e0a1cb3285e9'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'eb6cf7a9d9a442b48218cad7b7589b4e'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'applied'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ebe1b13f822f418e964aa3a76c9cbfce'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'payment_method'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ec21a34bf38f47589cb33e68ba1b55cb'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'event_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ec425b14b92d4a46b8c79e9025bf9f8f'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'country'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'ec455847015549c3864b0a725d20f43c'
                        key: {
                            name: 'x_lr_relay_exception'
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: 'ec93577db99b491fa5845db7c9229783'
                        key: {
                            name: 'x_lr_relay_run'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ecf8e731f06e4cb6a82fd42701f29884'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'currency'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ecfc6f9457ea461a9267131945f548c2'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ed5bf7eacf34447596e6cfd2cc887501'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'applied'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ed8d845b628a41e3b7cd7e9ed3bc884c'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'eda173f2b50c439bacfe69adac6d9daf'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'eda7fda8d1654f73a715cc6bedc7e6b8'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'edad99172f044e5dad744507bc27b13a'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'active'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ee0101bb48ae472d89c1345574e0742c'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'ee39860de2dc48eea8d853bbaa2927fe'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'payment_terms'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'eebe3a21be2646ef9f425f513c397775'
                        key: {
                            sys_security_acl: 'f64751e2ef804d54a121f048cf069dc5'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'eee784c78c654af189b3987b560beacb'
                        key: {
                            map: '07a77f736f174e0c90bf1a601ec2d3d4'
                            target_field: 'request_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ef3b737f35ad404890e95350a979fb97'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'bank_account'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ef3e7de04b774cd59ad6d7e2c850763c'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'source_hash'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ef8115e327a74befad9b1422d595cbe2'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'ef9f0bd5cfc34d0ba126d80e962491d6'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'efcddf22f77942c7884122f26e6a8d5e'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'efe99438a7114041892f6571c65e69ca'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'postal_code'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f00ccbc3b1fd47d0b0c3e0fe01577ef7'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f0202a4901e94309a88fbe8b9c9b7ea0'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'label'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f02c019ead9a413bb35db1401b948f43'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'sent_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f03469bc25f8401988a5751aaf506760'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'due_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'f054de9498b74f079b3a79c4afac5d1c'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            value: 'acumatica'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f06dd0d21e5048ca8cad79e3307b3ed0'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'closed_at'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f07f307c1a64499c9d7ab5b247709cf2'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f08b34af8608430590d0d5d0fbeb5d76'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'f0add8db716a400d9b7483e9d6c8f10d'
                        key: {
                            logical_table_name: 'x_lr_relay_purchase_order'
                            col_name_string: 'connection,external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f0adfec0b74c4b0eb6fb29e6133db5bd'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f0bacb6ac3f34748adf43478a2c67915'
                        key: {
                            map: '1aa65c49f54b4707a8eed0c2941cfd0e'
                            target_field: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f0d92d3cf602429caf813d752620023b'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'legal_entity'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f0fe5706571c451594c8c73ea366d423'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'erp_message'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f1042d616ac647f2832aa1b7609bceb3'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'f10bfe53d7574e06bfc15225dc3273b2'
                        key: {
                            name: 'x_lr_relay_sync'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'f12d3afb61c84ab0a6d4c117326a8517'
                        key: {
                            name: 'x_lr_relay_connection'
                        }
                    },
                    {
                        table: 'sys_user_role_contains'
                        id: 'f132a1ba24fe4dba8cb2e3a0cc39971b'
                        key: {
                            role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                            contains: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f19140ea93af4a43b74499765a705652'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f1aaa4bd7f884664965000d42b0dd4f3'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'applied'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f1cebe1eb1124871bad6cc7ee8a52ae7'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f1d361e4f4df40cc87bccf1bb5941ad3'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f22b20d0ca174cbd975b281288b7b407'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f249dbd166ba4f5482506bf6cd884330'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'unit_price'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f2e97317fb914ef0a807bfbac514ea4d'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'relay_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f3464f57578f4ec0ac5eb24fd6494c0d'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'country'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f3483f0c64c5428cb3f79ea354aaa783'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f34e1540e84c4e099a8fd332758b6e44'
                        key: {
                            name: 'x_lr_relay_activity'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f378ac10d8d04b8ebf659f1d0fae3cc2'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f3ae796db88642bdb74b8bfee4c74f6d'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'f3f6508170da4c09b88f953d75f4999c'
                        key: {
                            sys_security_acl: 'a6f75943e15d479581ff37e0642f507b'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f405e4c675c74e919256dd90c83f88a6'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'run_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f4390b04371c492c9fbbc04b09469dbc'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'lines'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'f473e0accd4644aba557971fe586bd3a'
                        key: {
                            list_id: {
                                id: 'b1e7b4bd4bd54656abc3a7712cab4c35'
                                key: {
                                    name: 'x_lr_relay_invoice'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'total_amount'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f480ad505be444199b08acdc251e995a'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'f493b5bb344b40edaf53ed2af205cf48'
                        key: {
                            list_id: {
                                id: 'ec93577db99b491fa5845db7c9229783'
                                key: {
                                    name: 'x_lr_relay_run'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'unchanged'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f505498d133b43069af84f0548dd5a3d'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'f51bef06870748a3a9ffcab41a9e325e'
                        key: {
                            sys_security_acl: '2354abe747424a23877d52b9e791025a'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'f534016f562740a990689301ffcafae9'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f538c189fa9e406bb6a7d6c1d2ad9f91'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'posting_date'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f57d45d1b7a64ebfaf305e91454dfcba'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'street'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f5c724f261b64a848c10a9ae297d897d'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f5c886f7d68947dc823efa2e1f200ce0'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f5ca3ddf267c4b49810bdaaaf37eb72c'
                        key: {
                            name: 'x_lr_relay_purchase_order_line'
                            element: 'dimensions'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f5cb327830fa4c278861f1e762f013f7'
                        key: {
                            map: '7e3a5c4878714e05bcae72cc7b26c15c'
                            target_field: 'connection'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f5d20806c6bc40baaac1ada31d2299cc'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'deleted'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f6045b1071484e23a81413c9dec5cf39'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'supplier_number'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f6169003ccad42b1885aba261a98e578'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'erp_number'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f62130c0cfad4895b0a32e5229e00321'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'connection'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'f6759ca4f350424bafb8b5d69a73a028'
                        key: {
                            sys_security_acl: '3751de693bc14239904ef3b28af81d31'
                            sys_user_role: {
                                id: '30710b337a574f3793dc4b37aa71047a'
                                key: {
                                    name: 'x_lr_relay.reader'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f68c766143f34e589e930ccf94d819aa'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'name'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'f694470905634149b026afcddefc4fe5'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                            value: 'payment.create'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f6a7941edcd7401ca439e276d4f5389b'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'request_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f6b4947900d74f99832bb08e4e875fae'
                        key: {
                            name: 'x_lr_relay_gl_account'
                            element: 'read_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f6f206a679b049ecaf2dd00a95e7f761'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'lines_complete'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f760569e6b2b4e2bb426d75d6ea8a978'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f76fd273319f49b19a1ebf8692c63dd3'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'run_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f7a63661407a4d3f99d1608a727a582b'
                        key: {
                            name: 'x_lr_relay_invoice'
                            element: 'posting'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f7d8fb527e964e5580d3dab901ac9473'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'parent'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'f80b0dc425814252b947800c2f9dce3a'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'operation'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f86d1b85e2e8450cb8d1ea107c60aade'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f8714c7d594e4194b7f9f1f19334df75'
                        key: {
                            name: 'x_lr_relay_cost_center'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'f8d74ce3b69e428fa9fc1d94e48309f0'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f8d7ca7174b74b05867fed0f673c99ba'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_name'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f90b7b464626450e901f24ccf9bbd87c'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'deleted'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'f91a32d2b4e14ad6bf74fa5795cca987'
                        key: {
                            sys_security_acl: '94b3940024e946e0b33b66ba723fb72f'
                            sys_user_role: {
                                id: '8fa539e773414b7e902b4bd378759e43'
                                key: {
                                    name: 'x_lr_relay.approver'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'f990b9cf5eb74cb3ba255a3c23db431e'
                        key: {
                            map: '0aef80b84ec64993943e82d0deaea107'
                            target_field: 'subtotal'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f9a427ea87294902929745b5266085c8'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'source_hash'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f9df0574d51c412d9ec5f91a2a28377d'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source_value'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f9f410edbf274565a22ba9c593a80edc'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'fa035254cf8345d985f894e15cef8cea'
                        key: {
                            sys_security_acl: 'e4c10c1d286440199391a6d95723fed4'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fa0b13503e214c82b51766ed1b2431a4'
                        key: {
                            name: 'x_lr_relay_stg_gl_account'
                            element: 'legal_entity'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fa18cafd099c407c8c47ab25e5128172'
                        key: {
                            name: 'x_lr_relay_invoice_line'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fa1c2723db8a457fbe91f299cc0c965a'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'supersedes'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'fa28dadcdee84d7a927d66f2f147306b'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            value: 'servicetitan'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fa429e835d404e6cb9413f221ce52afb'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'document_type'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'fa79d0df1bcb47ca8a96a41666fc1eb4'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'modified_at'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'fa889b0d0db9480abb425ccc2cafad19'
                        key: {
                            sys_security_acl: '049a28ed07ae4dae84e38d044bf9718d'
                            sys_user_role: {
                                id: '4a436ce95eb34ad796e257e22e7cd2a0'
                                key: {
                                    name: 'x_lr_relay.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fad10ebf4b5243bdb97fcd449fcd9001'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'active'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'faf15eb4c3674c49aa0baa4bc01a827c'
                        key: {
                            map: '7fa2f476eb6f463081c40a4e7b5911c1'
                            target_field: 'origin_key'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fb79a796a45f42f9978ffc01dcdd5dad'
                        key: {
                            name: 'x_lr_relay_dispatch'
                            element: 'code'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'fb8a13dcd8fc4e979c6a2ec4ed722d32'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fba1b066d9fc49e8bc42ebc454ee4616'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'lease_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fbb39beefaa94d82984cc0312b1769c1'
                        key: {
                            name: 'x_lr_relay_dimension'
                            element: 'source'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fc26b2e3487442a7bb9e99570eeb02c1'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fc3d29b870744d1e805439742d2550a2'
                        key: {
                            name: 'x_lr_relay_stg_cost_center'
                            element: 'supersedes'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'fc4849c722dd4142964bf2ad82ef5019'
                        key: {
                            sys_security_acl: '644410f764fb425f92aefe636ed6b0b9'
                            sys_user_role: {
                                id: 'b8390b7fd65e4cf8830a9f5c25ea209a'
                                key: {
                                    name: 'x_lr_relay.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fc4ffe14e3304be9afada046e0ea1ec1'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'lines_sha256'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fc666c6d4beb4c69ae2a60f7eef8f635'
                        key: {
                            name: 'x_lr_relay_sync'
                            element: 'high_water'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fc6eb421562743ef9b8dc0f4cf24cc3b'
                        key: {
                            name: 'x_lr_relay_purchase_order'
                            element: 'dimensions'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fc81e9d548f14c7981adae9959088f41'
                        key: {
                            name: 'x_lr_relay_total'
                            element: 'erp_amounts'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'fd5fd16dda9f43db93f0dfac27038077'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'kind'
                            value: 'sweep'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'fdade4d5a2604c3f8bb5fc96de339784'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'gl_account'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fdc8dab252324f158a1d02e1bab6904d'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'pending'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'fe02c45cef00407fa5a749517670c410'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'entity'
                            value: 'purchase_order'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fe3b9441f80a4bb480c54b84567db536'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                            element: 'supplier_name'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fe3c4cc6f6f74ad49f7c631d10f1d294'
                        key: {
                            name: 'x_lr_relay_run'
                            element: 'updated'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'fe499a551a1b48c298c919f55682ecea'
                        key: {
                            list_id: {
                                id: '4ef60f54eb7e4966930cd585ba197b7b'
                                key: {
                                    name: 'x_lr_relay_dispatch'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fe5213e6db8e40dcac2e73156e018f5b'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'remit_to_country'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fe7ef65d1ec74bad902379c766642f69'
                        key: {
                            name: 'x_lr_relay_connection'
                            element: 'erp'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fe9c3811745a4b0ea967593ca4ac3ace'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'connection'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fea4320833e54cba9a84badf7d32bff5'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'modified_at'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'feabef7b5f424326b967bef838954d9a'
                        key: {
                            name: 'x_lr_relay_stg_purchase_order'
                        }
                    },
                    {
                        table: 'sys_transform_entry'
                        id: 'feb4bae3b6954bca9a8bbc59140e82b0'
                        key: {
                            map: '504fa6e087c84b2789fff7b14cbd6719'
                            target_field: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fed6e5f753204533aa552d0a0d5b7d24'
                        key: {
                            name: 'x_lr_relay_supplier'
                            element: 'remit_to_state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'fee9420c21354d7f8fc20eb98c1d62c1'
                        key: {
                            name: 'x_lr_relay_stg_supplier'
                            element: 'modified_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fef45ee799fe4edbb276ff34b731d1c9'
                        key: {
                            name: 'x_lr_relay_stg_invoice'
                            element: 'description'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ff1e88c39a934c9eb1d6d4d00c099694'
                        key: {
                            name: 'x_lr_relay_payment'
                            element: 'supplier_external_id'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'ff34b5bab0b14df885e70faaabf0c8ec'
                        key: {
                            name: 'x_lr_relay_stg_payment'
                            element: 'origin_key'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'ff3b23a7d0124a0a8c65a238ccf19c5c'
                        key: {
                            name: 'x_lr_relay_run'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ff4907353c3e4236b57630878ab1df5b'
                        key: {
                            name: 'x_lr_relay_exception'
                            element: 'request_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'ff75f180c2eb4216a45128b9759b3994'
                        key: {
                            sys_security_acl: '092cacdfca544aba95c179e9dae3cd10'
                            sys_user_role: {
                                id: '48713d443be44ce3a419fce2d99e7bfe'
                                key: {
                                    name: 'nobody'
                                }
                            }
                        }
                    },
                ]
            }
        }
    }
}
