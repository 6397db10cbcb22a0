import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

const large = { token: { controlHeight: 44, fontSize: 16 } };

/** Controls a finger hits on a phone: 44 pixels at least, and type that no phone enlarges by itself. */
export const ForFingers = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider theme={large}>
    <div className="narrow">{children}</div>
  </ConfigProvider>
);
