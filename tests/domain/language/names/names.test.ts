import { expect, it } from "vitest";
import { namesIn } from "@/domain/language/names/names";

it.each([
  ["By Maria de la Cruz", ["Maria de la Cruz"]],
  ["By Mohammed al-Masri", ["Mohammed al-Masri"]],
  ["By Ludwig van der Berg and Łukasz Nowak", ["Ludwig van der Berg", "Łukasz Nowak"]],
  ["By Ursula von der Leyen", ["Ursula von der Leyen"]],
  ["By Jean-Claude Petit", ["Jean-Claude Petit"]],
  ["He met Ana da Silva of the board.", ["Ana da Silva"]],
])("a name is whole with its particles: %s", (text, names) => {
  expect(namesIn(text).map((name) => name.text)).toEqual(names);
});

it.each([
  ["By Executive Engineer R. Somashekar", ["Executive Engineer R. Somashekar"]],
  ["By George W. Harrow", ["George W. Harrow"]],
  ["By P. K. Thadani", ["P. K. Thadani"]],
  ["He lacks vitamin D. Doctors know.", ["D"]],
  ["They had a plan B. Nobody saw it.", ["B"]],
])("the full stop of an initial ends no name: %s", (text, names) => {
  expect(namesIn(text).map((name) => name.text)).toEqual(names);
});
