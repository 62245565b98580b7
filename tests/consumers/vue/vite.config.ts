import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// As Vue wants to be told of every custom element.
const isCustomElement = (tag: string) => tag.includes("-");

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
