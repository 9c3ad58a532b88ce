/** ECharts with what our figures use, and nothing else: a chunk of its own, read when the first figure is shown. */
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LabelLayout, CanvasRenderer]);
export { init };
