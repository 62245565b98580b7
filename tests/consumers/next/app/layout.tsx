import type { ReactNode } from "react";
import "trotsky-at-a-glance/room.css";

export const metadata = { title: "Next.js", icons: "data:," };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/watch.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
