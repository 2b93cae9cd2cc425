export * from "./article";
export * from "./claim";
export * from "./entity";
export * from "./incoming";
export * from "./newsroom";
export * from "./publication";
