import { QRCode } from 'antd';

/** Leads whoever photographs the receipt to where the case is tracked. */
export const QrCode = ({ leadsTo }: { readonly leadsTo: string }) => <QRCode type="svg" value={leadsTo} size={168} />;
