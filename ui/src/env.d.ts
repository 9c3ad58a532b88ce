/// <reference types="vite/client" />
declare module "*.pdf?inline" {
  const url: string;
  export default url;
}
