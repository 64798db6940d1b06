import {describe, expect, test} from "vitest";
import {portuguesePlural} from "../../src/report/portuguesePlural.js";

describe("portuguesePlural(one)", () => {
  test.each([
    ["exercício", "exercícios"],
    ["aula", "aulas"],
    ["maçã", "maçãs"],
    ["lição", "lições"],
    ["redação", "redações"],
    ["imagem", "imagens"],
    ["hífen", "hífens"],
    ["professor", "professores"],
    ["vez", "vezes"],
    ["mês", "meses"],
    ["gás", "gases"],
    ["país", "países"],
    ["lápis", "lápis"],
    ["ônibus", "ônibus"],
    ["tórax", "tórax"],
    ["canal", "canais"],
    ["azul", "azuis"],
    ["papel", "papéis"],
    ["nível", "níveis"],
    ["lençol", "lençóis"],
    ["perfil", "perfis"],
    ["fóssil", "fósseis"],
    ["post", "posts"],
    ["login", "logins"]
  ])("%s: %s", (one, many) => {
    expect(portuguesePlural(one)).toBe(many);
  });

  test.each([
    ["plano de estudo", "planos de estudo"],
    ["aula gravada", "aulas gravadas"],
    ["mensagem ao professor", "mensagens ao professor"],
    ["exercício com correção", "exercícios com correção"]
  ])("gives the ending to all words up to a preposition: %s, %s", (one, many) => {
    expect(portuguesePlural(one)).toBe(many);
  });
});
