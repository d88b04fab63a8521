/** What jsPDF's optional parts (canvg, html2canvas, dompurify) are aliased to: none of them is ever called. */
export default undefined;
