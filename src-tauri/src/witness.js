// Collects errors, warnings and breaches of the content policy from the very first script on.
(() => {
  const heard = [];
  Object.defineProperty(window, "__heard", { value: heard });
  const text = (what) => {
    if (what instanceof Error) return what.stack || what.message;
    if (typeof what === "object" && what !== null) {
      try { return JSON.stringify(what); } catch { return String(what); }
    }
    return String(what);
  };
  addEventListener("error", (e) => heard.push(e.message || `没有载入 ${e.target.src || e.target.href}`), true);
  addEventListener("unhandledrejection", (e) => heard.push(`没人接住：${text(e.reason)}`));
  addEventListener("securitypolicyviolation", (e) => heard.push(`${e.violatedDirective} 拒绝 ${e.blockedURI}`));
  for (const level of ["error", "warn"]) {
    const plain = console[level];
    console[level] = (...what) => {
      heard.push(what.map(text).join(" "));
      plain.apply(console, what);
    };
  }
})();
