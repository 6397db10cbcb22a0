import { Drawer } from 'antd';
import { type ReactNode, useLayoutEffect } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form beside the page. Whoever closes it is back where they opened it, though it may still be sliding in. */
export const SideForm = ({ title, open, close, children }: Props) => {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    if (!(before instanceof HTMLElement)) return;
    // Once the form no longer holds the focus.
    return () => void setTimeout(() => before.focus({ preventScroll: true }));
  }, [open]);
  return (
    <Drawer
      {...{ title, open, onClose: close, size: 'min(100vw, 38rem)', mask: false, destroyOnHidden: true }}
      focusable={{ trap: true, focusTriggerAfterClose: false }}
    >
      {children}
    </Drawer>
  );
};
