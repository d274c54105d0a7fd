// Pairs of the same character, simplified and traditional, that are common and of which neither is used in the other spelling.
const PAIRS =
  '这這们們国國说說为為过過时時来來对對会會个個开開关關从從动動现現数數据據应應该該请請设設备備网網页頁选選项項连連线線图圖档檔创創建建删刪错錯误誤编編译譯测測试試载載载載运運执執' +
  '视視窗窗边邊无無实實称稱类類标標签簽组組织織权權限限帐帳户戶问問题題输輸';
const SIMPLIFIED = new Set<string>();
const TRADITIONAL = new Set<string>();
for (const [index, character] of [...PAIRS].entries())
  if (PAIRS[index % 2 === 0 ? index + 1 : index - 1] !== character) (index % 2 === 0 ? SIMPLIFIED : TRADITIONAL).add(character);

/** Whether `text` is in the other spelling of Chinese than that of `script`: `Hans` or `Hant`, else never. */
export function isChineseOfOther(text: string, script: string): boolean {
  if (script !== 'Hans' && script !== 'Hant') return false;
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified += 1;
    else if (TRADITIONAL.has(character)) traditional += 1;
  }
  return script === 'Hans' ? traditional >= 3 && traditional > simplified : simplified >= 3 && simplified > traditional;
}
