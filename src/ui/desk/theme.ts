import type { ThemeConfig } from 'antd';

const shape = {
  // A movement that never reports its end leaves its last picture behind, and a button that is read out as loading.
  motion: false,
  borderRadius: 6,
  controlInteractiveSize: 20,
  // as the page itself: in English the Latin letters come first
  fontFamily: 'var(--font)',
  boxShadow: '0 4px 16px rgb(0 0 0 / 12%)',
};

/** The values that pass contrast in light; the same as in `tokens.css`. */
export const lightTheme: ThemeConfig = {
  token: {
    ...shape,
    colorPrimary: '#b71c1c',
    colorInfo: '#0b4fa8',
    colorLink: '#0b4fa8',
    colorSuccess: '#237804',
    colorWarning: '#8a4b00',
    colorError: '#b00020',
    colorTextPlaceholder: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorBorder: '#8c8c8c',
    colorSuccessBg: '#f6ffed',
    colorWarningBg: '#fffbe6',
    colorBgLayout: '#f6f5f2',
    colorBorderSecondary: '#e6e4e0',
    controlHeightSM: 26,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelFontSize: 14, verticalLabelPadding: '0 0 4px' },
    // red says who we are, where I am, and the one next act; what is chosen is blue
    Checkbox: { colorPrimary: '#0b4fa8', algorithm: true },
    Radio: { colorPrimary: '#0b4fa8', algorithm: true },
    Segmented: { trackBg: '#eceae6' },
  },
};

/** The values that pass contrast in dark. */
export const darkTheme: ThemeConfig = {
  token: {
    ...shape,
    colorPrimary: '#ff7875',
    colorError: '#ff7875',
    colorInfo: '#69b1ff',
    colorLink: '#69b1ff',
    colorSuccess: '#73d13d',
    colorWarning: '#ffc53d',
    colorTextPlaceholder: '#a6a6a6',
    colorTextQuaternary: '#a6a6a6',
    colorTextDescription: '#bfbfbf',
    colorTextTertiary: '#bfbfbf',
    colorTextLightSolid: '#141414',
    colorBorder: '#6e6e6e',
    colorBgBase: '#141414',
  },
  components: {
    Checkbox: { colorPrimary: '#69b1ff', algorithm: true },
    Radio: { colorPrimary: '#69b1ff', algorithm: true },
    Menu: { itemSelectedColor: '#ffa39e', itemSelectedBg: '#3a1212' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelFontSize: 14, verticalLabelPadding: '0 0 4px' },
  },
};
