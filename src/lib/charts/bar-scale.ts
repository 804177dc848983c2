/** Units from 0 to 100 % in the bars of table cells, and in the scale over them. */
export const BAR_WIDTH = 120;
