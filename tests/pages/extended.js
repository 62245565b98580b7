// What old libraries do: properties of their own, and countable, on all objects and arrays.
for (const { prototype } of [Array, String, Number, Promise, Map, Element, Event]) {
  prototype.each = () => {
    throw new Error("nobody asked for this method");
  };
}
// No method: WebKit's driver would count it as a property of its own results, and again as one of the method itself.
Object.prototype.library = "a word of the library";
Array.prototype[20] = "a place of the prototype";
