import { RestMessage } from "@servicenow/sdk/core";

// The addresses show where each function goes; at run time the scripts set the whole address from the property
// x_lr_relay.middleware_url, because the signature covers the path exactly as it is sent.
RestMessage({
  $id: Now.ID["rest-message"],
  name: "Ledger Relay Middleware",
  description: "The middleware that talks to the ERPs. Requests are signed by script.",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own placeholder
  endpoint: "${middleware_url}/v1",
  authenticationType: "noAuthentication",
  access: "packagePrivate",
  functions: [
    {
      name: "check",
      httpMethod: "POST",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own placeholder
      endpoint: "${middleware_url}/v1/connections/${connection}/check",
      authenticationType: "inheritFromParent",
      variables: [
        { $id: Now.ID["rest-check-url"], name: "middleware_url" },
        { $id: Now.ID["rest-check-connection"], name: "connection" },
      ],
    },
    {
      name: "pull",
      httpMethod: "POST",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own placeholder
      endpoint: "${middleware_url}/v1/connections/${connection}/pull",
      authenticationType: "inheritFromParent",
      variables: [
        { $id: Now.ID["rest-pull-url"], name: "middleware_url" },
        { $id: Now.ID["rest-pull-connection"], name: "connection" },
      ],
    },
    {
      name: "post_document",
      httpMethod: "POST",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own placeholder
      endpoint: "${middleware_url}/v1/connections/${connection}/documents",
      authenticationType: "inheritFromParent",
      variables: [
        { $id: Now.ID["rest-post-document-url"], name: "middleware_url" },
        { $id: Now.ID["rest-post-document-connection"], name: "connection" },
      ],
    },
    {
      name: "totals",
      httpMethod: "POST",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own placeholder
      endpoint: "${middleware_url}/v1/connections/${connection}/totals",
      authenticationType: "inheritFromParent",
      variables: [
        { $id: Now.ID["rest-totals-url"], name: "middleware_url" },
        { $id: Now.ID["rest-totals-connection"], name: "connection" },
      ],
    },
  ],
});
