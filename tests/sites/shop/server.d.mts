/** The demo shop, running. `url` ends without a slash. */
export interface Shop {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the demo shop; port 0, as by default, is any free one. */
export function startShop(options?: { readonly port?: number; readonly host?: string }): Promise<Shop>;
