import vue from "@vitejs/plugin-vue";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The window freezes `Object.prototype`. ECharts writes `constructor` to a plain object, which inherits it from there, so
 * that it can no longer be written over, only defined anew.
 */
function defined(): Plugin {
  const [written, anew] = ["target[name_1] = noop;", "Object.defineProperty(target, name_1, { value: noop, writable: true });"];
  return {
    name: "defined",
    apply: "build",
    transform(code, id) {
      if (!id.endsWith("/echarts/lib/core/Scheduler.js")) return null;
      if (!code.includes(written)) this.error("ECharts writes otherwise now: see whether it still must be kept from writing to what is frozen.");
      return { code: code.replace(written, anew), map: null };
    },
  };
}

export default defineConfig({
  plugins: [vue(), defined()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  clearScreen: false,
  // What a county may replace lies beside the window; its README tells what the placeholders mean.
  server: { host: "127.0.0.1", port: 1420, strictPort: true, fs: { allow: [".", "../assets"] } },
  build: {
    target: "safari17",
    // The window loads from disk: one round trip less matters little, a small number of files reads better.
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { main: fileURLToPath(new URL("./index.html", import.meta.url)), board: fileURLToPath(new URL("./board.html", import.meta.url)) } },
  },
  test: {
    // A busy machine is slow and not wrong.
    testTimeout: 30_000,
    // One is left idle otherwise, of two.
    maxWorkers: "100%",
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test_setup.ts"],
    restoreMocks: true,
    css: false,
    server: { deps: { inline: ["element-plus"] } },
  },
});
