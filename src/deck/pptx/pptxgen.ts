import pptxgen from "pptxgenjs";

/** The class of pptxgenjs; its types say under nodenext that it is a namespace. */
export const Presentation = pptxgen as unknown as typeof pptxgen.default;

export type Presented = pptxgen.default;
export type DrawnSlide = pptxgen.default.Slide;
export type Run = pptxgen.default.TextProps;
export type TextOptions = pptxgen.default.TextPropsOptions;
export type Cell = pptxgen.default.TableCell;
export type Border = pptxgen.default.BorderProps;
export type TitleOptions = pptxgen.default.PlaceholderProps;
