// The states of the page that `./dev shot` photographs: a name, and how to get there from a page just opened.
export const states = [{ name: "first-visit" }];
