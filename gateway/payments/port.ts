/** What we need of a payment service: it asks for a fee, and says once it was paid. */
export interface PaymentPort {
  /** The same `reference` again is the same payment. */
  begin(order: PaymentOrder): Promise<Payment>;
  find(id: string): Promise<Payment | undefined>;
  /** Only of a stand-in: what the payer does at the pay address. Undefined for an unknown payment. */
  readonly pay?: (id: string) => Promise<Payment | undefined>;
}

export interface PaymentOrder {
  readonly caseId: string;
  readonly dossier: string;
  /** What the dossier has been waiting for since, so that a second fee is another payment. */
  readonly since: string;
  /** VND; null when the agency named no amount. */
  readonly amount: number | null;
}

export interface Payment {
  readonly id: string;
  readonly order: PaymentOrder;
  /** Where the payer pays. */
  readonly payUrl: string;
  /** Present once it is paid. */
  readonly receipt?: { readonly number: string; readonly paidOn: string };
}
