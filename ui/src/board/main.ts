/** The display in the hall: a page of its own that knows of nothing but numbers and windows. */
import { createApp } from "vue";
import "@/look/tokens.css";
import BoardPage from "./BoardPage.vue";

createApp(BoardPage).mount("#board");
