/** Stands in for WXT's class of this name: content scripts here ask nothing of it. */
export class ContentScriptContext {}
