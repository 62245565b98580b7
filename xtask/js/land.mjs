// Prints the world's land, but for Antarctica, as the text of an SVG path: eight units to a degree of longitude, ten to
// one of latitude. node land.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import { presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from "topojson-simplify";

/** Steradians: a corner that takes less off the land is left out, and so is an island that is smaller. */
const [corner, island] = [0.0005, 0.001];
/** West, south, east, north: how many times as closely as elsewhere the land is drawn there. The first counts. */
const closely = [
  { within: [-25, 30, 60, 72], times: 6 },
  { within: [-100, 15, -60, 32], times: 2 },
  { within: [-180, 70, 180, 90], times: 0.4 },
  { within: [-180, -90, 180, 12], times: 0.4 },
];

const times = ([x, y]) => closely.find(({ within: [west, south, east, north] }) => x >= west && x <= east && y >= south && y <= north)?.times ?? 1;
/** A measure of an area, which counts for more where the land is drawn closely. */
const weighed = (area) => (points) => area(points) * Math.max(...points.map(times));

const atlas = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("world-atlas/land-110m.json")), "utf8"));
const { features } = feature(simplify(presimplify(atlas, weighed(sphericalTriangleArea)), corner), "land");

/** A ring that crosses 180° goes on beyond it, where most of it lies: no line leads back across the world. */
const whole = (ring) => {
  let turns = 0;
  const open = ring.map(([longitude, latitude], index) => {
    turns -= Math.round((longitude - (ring[index - 1]?.[0] ?? longitude)) / 360);
    return [longitude + turns * 360, latitude];
  });
  const longitudes = open.map(([longitude]) => longitude);
  const back = 360 * Math.round((Math.min(...longitudes) + Math.max(...longitudes)) / 720);
  return open.map(([longitude, latitude]) => [longitude - back, latitude]);
};
const antarctic = ([ring]) => ring.every(([, latitude]) => latitude < -60);
const polygons = features.flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates));
const rings = polygons
  .filter((polygon) => !antarctic(polygon))
  .flat()
  .map(whole)
  .filter((ring) => weighed(sphericalRingArea)(ring) >= island);

let [x, y] = [0, 0];
/** A ring's corners, each relative to the one before; a minus parts numbers as well as a space does. */
const path = (ring) => {
  // Its last point is its first again.
  const corners = ring.slice(1).map(([longitude, latitude]) => [Math.round(longitude * 8), Math.round(latitude * -10)]);
  const steps = corners.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
  // The next ring goes on from where this one begins and ends.
  [x, y] = corners[0];
  return `m${steps.join(" ").replaceAll(" -", "-")}z`;
};
console.log(rings.map(path).join(""));
