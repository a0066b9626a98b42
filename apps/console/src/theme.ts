import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { colours, fontStack, sizes } from '../../../libs/web/index.js';

// shade 7 is the colour itself: the one that carries white text
const blue: MantineColorsTuple = ['#E7F0FA', '#CFE0F4', '#A6C5E9', '#79A8DD', '#4F8BD0', '#2E72BF', '#1A5FB1', colours.blue, '#093F83', colours.deep];
const red: MantineColorsTuple = ['#FDECEC', '#F9D3D4', '#F0A9AB', '#E57A7D', '#D94D51', '#CC2D33', '#BF1D24', colours.red, '#9B1017', '#7A0C12'];
const gray: MantineColorsTuple = ['#F4F6F9', '#EBEFF4', '#DFE4EB', '#D5DBE3', '#B4BECA', colours.control, '#5F6E7D', colours.muted, '#35414E', colours.ink];

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 7,
  colors: { blue, red, gray },
  black: colours.ink,
  fontFamily: fontStack,
  headings: { fontFamily: fontStack, fontWeight: '700' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: sizes.radius,
  respectReducedMotion: true,
  cursorType: 'pointer',
});
