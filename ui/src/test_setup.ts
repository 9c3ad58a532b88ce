import { afterEach, beforeEach } from "vitest";
import { enableAutoUnmount } from "@vue/test-utils";
import { resetMock } from "@/calls/mock/answer";
import { fill } from "@/calls/mock/store";

enableAutoUnmount(afterEach);
beforeEach(() => {
  resetMock();
  fill();
  localStorage.clear();
});
