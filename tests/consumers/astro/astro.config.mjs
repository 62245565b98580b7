import { defineConfig } from "astro/config";

// For `astro dev`: Vite 7 and older would leave the module behind where it gathers dependencies.
export default defineConfig({ vite: { optimizeDeps: { exclude: ["trotsky-at-a-glance"] } } });
