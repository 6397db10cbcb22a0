import type { ThemeConfig } from 'antd';

/** Colours with the contrast of WCAG 2.2 AA on white and on the page's grey (4.5 to 1 for text). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5cad',
    colorLink: '#0b5cad',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#b3261e',
    colorTextSecondary: '#434343',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorBgLayout: '#f4f6f8',
    borderRadius: 6,
    controlHeight: 36,
    fontFamily: "'Noto Sans SC Variable', system-ui, sans-serif",
  },
};
