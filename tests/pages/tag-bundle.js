// A file that holds the classic script among others; the module is not beside it.
(0, eval)(text);
