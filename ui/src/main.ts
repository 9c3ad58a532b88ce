import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp } from "vue";
import "element-plus/theme-chalk/base.css";
import "@/look/tokens.css";
import "@/look/base.css";
import "@/look/element.css";
import App from "@/App.vue";
import { cache } from "@/calls/ask";
import { toFailure } from "@/calls/failure";
import { startLooks } from "@/session/looks";
import { report } from "@/session/trouble";
import { router } from "@/router";

startLooks();
const app = createApp(App);
app.config.errorHandler = (thrown) => void report(toFailure(thrown));
window.addEventListener("unhandledrejection", (event) => void report(toFailure(event.reason)));
app.use(VueQueryPlugin, { queryClient: cache }).use(router).mount("#app");
