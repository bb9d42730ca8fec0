// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_texts.h"

#include <array>

namespace server {

namespace {

using Text = std::string_view;

constexpr std::array<Text, 9> kGardenOpenersRu{
    "Огурцы пошли, каждый день по ведру.",
    "Помидоры на общих грядках наконец покраснели.",
    "Ночью обещают заморозки, укройте рассаду.",
    "Яблоня {place} в этом году просто щедрая.",
    "Посадили чеснок, осталось дождаться июля.",
    "Кто-то оставил нам на крыльце кабачки. Спасибо, конечно.",
    "Бочка с дождевой водой полна до краёв.",
    "Смородина поспела, приходите с банками.",
    "Компост готов, пахнет лесом.",
};
constexpr std::array<Text, 6> kGardenMiddlesRu{
    "Берите сколько нужно, всем хватит.",
    "Лейки стоят {place}, верните на место, пожалуйста.",
    "Дети посадили сами, поэтому растёт криво, но весело.",
    "Шмели гудят так, что слышно с дороги.",
    "Собираемся {day}, {time}.",
    "Семена укропа могу отдать, их у меня слишком много.",
};
constexpr std::array<Text, 5> kGardenClosersRu{
    "Кто поможет с поливом?",
    "Чай с мятой за мной.",
    "Приходите, будем рады.",
    "Спасибо всем, кто носил воду.",
    "Перчатки лучше взять с собой.",
};
constexpr std::array<Text, 4> kGardenTagsRu{"общийогород", "millbrookgarden", "урожай", "дача"};

constexpr std::array<Text, 9> kLifeOpenersRu{
    "Испекла ржаной хлеб, корка трещит как надо.",
    "Потеряла ключи с деревянной уточкой, где-то {place}.",
    "Нашёлся кот! Спал в котельной.",
    "Туман такой, что моста не видно.",
    "В библиотеку привезли новые книги, заняла одну сразу.",
    "Починили швейную машинку, ей шестьдесят лет.",
    "Вчера в кружке читали вслух до полуночи.",
    "Ласточки вернулись, насчитала {count}.",
    "Велосипед на ходу, готова к воскресной поездке.",
};
constexpr std::array<Text, 6> kLifeMiddlesRu{
    "Рецепт простой: мука, вода, соль и терпение.",
    "Если кто видел, напишите или просто постучите.",
    "Кажется, весь посёлок вышел посмотреть.",
    "Осталось {count} штук, поделюсь с радостью.",
    "Встречаемся {day} {place}.",
    "Мастер сказал, что теперь переживёт нас всех.",
};
constexpr std::array<Text, 5> kLifeClosersRu{
    "Кто со мной?",
    "Хорошего вечера, соседи.",
    "За находку угощу пирогом.",
    "Рассказывайте, как у вас.",
    "До встречи {day}!",
};
constexpr std::array<Text, 4> kLifeTagsRu{"соседи", "millbrook", "хлеб", "книги"};

constexpr std::array<Text, 8> kGardenOpenersAr{
    "النعناع ملأ الحوض كله هذا الصباح.",
    "الطماطم احمرّت أخيرًا في الحديقة المشتركة.",
    "شجرة التين {place} كريمة هذا العام.",
    "زرعنا الثوم وننتظر الصيف.",
    "برميل ماء المطر امتلأ حتى آخره.",
    "وجدنا كوسا أمام الباب، شكرًا لمن تركها.",
    "النحل سعيد بأزهار الزعتر.",
    "السماد جاهز ورائحته كالغابة.",
};
constexpr std::array<Text, 5> kGardenMiddlesAr{
    "خذوا ما تحتاجون، الخير كثير.",
    "نلتقي {day} {place}.",
    "الأطفال زرعوها بأيديهم فلا تقطفوها الآن.",
    "أعيدوا الأدوات إلى مكانها من فضلكم.",
    "من يسقي {day} يأخذ ما نضج.",
};
constexpr std::array<Text, 5> kGardenClosersAr{
    "من يساعدنا في السقي؟",
    "الشاي بالنعناع عليّ.",
    "أهلًا بالجميع.",
    "شكرًا لكل من حمل الماء.",
    "لا تنسوا القفازات.",
};
constexpr std::array<Text, 4> kGardenTagsAr{"حديقة_الحي", "millbrookgarden", "حصاد", "زراعة"};

constexpr std::array<Text, 8> kLifeOpenersAr{
    "خبز اليوم خرج من الفرن مقرمشًا كما أحب.",
    "ضاعت مفاتيحي {place}، عليها بطة خشبية.",
    "أصلحنا الراديو القديم في ورشة التصليح.",
    "ضباب كثيف هذا الصباح، قودوا ببطء.",
    "وصلت كتب جديدة إلى المكتبة.",
    "عادت السنونو، عددت {count} منها.",
    "القطة عادت! كانت نائمة في القبو.",
    "جولة الدراجات كانت رائعة رغم الريح.",
};
constexpr std::array<Text, 5> kLifeMiddlesAr{
    "الوصفة بسيطة: دقيق وماء وملح وصبر.",
    "من وجدها فليطرق بابنا من فضلكم.",
    "بقي عندي {count}، أشارككم بكل سرور.",
    "اجتمع نصف الحي ليتفرج.",
    "نلتقي {day} {time}.",
};
constexpr std::array<Text, 4> kLifeClosersAr{
    "من يأتي معنا؟",
    "مساء الخير يا جيران.",
    "كيف الحال عندكم؟",
    "إلى اللقاء {day}.",
};
constexpr std::array<Text, 4> kLifeTagsAr{"جيران", "ورشة_التصليح", "خبز", "كتب"};

constexpr std::array<Text, 8> kOpenersDe{
    "Die Bohnen sind oben angekommen und suchen weiter.",
    "Reparaturcafé: {count} Dinge kaputt rein, fast alle heil raus.",
    "Roggenbrot gebacken, dunkel wie der Teich.",
    "Wer vermisst einen blauen Handschuh?",
    "Heute früh Nebel bis zum Lenker.",
    "Der Kompost {place} ist fertig.",
    "Im Bücherregal {place} steht jetzt ein Atlas.",
    "Die Schwalben sind zurück.",
};
constexpr std::array<Text, 5> kMiddlesDe{
    "Wer {day} gießt, darf ernten.",
    "Die Liste hängt an der Schuppentür.",
    "Es war die Sicherung, es ist immer die Sicherung.",
    "Die Kinder haben mitgezählt.",
    "Treffpunkt {place}, {time}.",
};
constexpr std::array<Text, 4> kClosersDe{
    "Wer kommt mit?", "Kuchen gibt es auch.", "Danke an alle!", "Bis {day}."};
constexpr std::array<Text, 4> kTagsDe{"repaircafe", "millbrookgarden", "nachbarschaft", "brot"};

constexpr std::array<Text, 8> kOpenersEs{
    "Los primeros tomates del huerto ya están rojos.",
    "El pan de hoy ha salido con una corteza preciosa.",
    "Salida del domingo: {count} bicis y ningún pinchazo.",
    "He perdido unas llaves con un pato de madera.",
    "Niebla cerrada esta mañana, id despacio.",
    "La radio del abuelo vuelve a sonar.",
    "Han llegado libros nuevos a la biblioteca.",
    "Alguien nos dejó calabacines en la puerta.",
};
constexpr std::array<Text, 5> kMiddlesEs{
    "Coged lo que necesitéis, hay para todos.",
    "Nos vemos {day} {place}.",
    "El secreto es la paciencia y un poco de sal.",
    "Los niños lo han contado dos veces.",
    "Quedan {count}, los comparto encantado.",
};
constexpr std::array<Text, 4> kClosersEs{
    "¿Quién se apunta?", "Gracias, vecinos.", "Habrá tarta.", "Hasta {day}."};
constexpr std::array<Text, 4> kTagsEs{"millbrook", "sundayride", "vecinos", "huerto"};

constexpr std::array<Text, 8> kOpenersJa{
    "畑のトマトが赤くなりました。",
    "今朝は霧が深くて橋が見えません。",
    "古いラジオが直りました。",
    "酸っぱいパン、九回目でやっと成功。",
    "{place}で鍵を拾いました。",
    "燕が戻ってきました。{count}羽数えました。",
    "図書館に新しい本が入りました。",
    "しょうがとルバーブのジャムを煮ています。",
};
constexpr std::array<Text, 5> kMiddlesJa{
    "{day}の{time}に集まりましょう。",
    "水と粉と塩、あとは待つだけです。",
    "子どもたちも手伝ってくれました。",
    "まだ{count}個あります。どうぞ。",
    "道具は元の場所に戻してください。",
};
constexpr std::array<Text, 4> kClosersJa{
    "一緒にどうですか。", "お茶も用意します。", "ありがとうございました。", "また{day}に。"};
constexpr std::array<Text, 4> kTagsJa{"millbrook", "畑", "repaircafe", "パン"};

constexpr std::array kTopics{
    DemoTopic{"ru", kGardenOpenersRu, kGardenMiddlesRu, kGardenClosersRu, kGardenTagsRu},
    DemoTopic{"ru", kLifeOpenersRu, kLifeMiddlesRu, kLifeClosersRu, kLifeTagsRu},
    DemoTopic{"ar", kGardenOpenersAr, kGardenMiddlesAr, kGardenClosersAr, kGardenTagsAr},
    DemoTopic{"ar", kLifeOpenersAr, kLifeMiddlesAr, kLifeClosersAr, kLifeTagsAr},
    DemoTopic{"de", kOpenersDe, kMiddlesDe, kClosersDe, kTagsDe},
    DemoTopic{"es", kOpenersEs, kMiddlesEs, kClosersEs, kTagsEs},
    DemoTopic{"ja", kOpenersJa, kMiddlesJa, kClosersJa, kTagsJa},
};

} // namespace

std::span<const DemoTopic> otherTopics()
{
    return kTopics;
}

} // namespace server
