<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>KDialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 млн</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands</comment>
        <translation>%1 тыс.</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes ago, short</comment>
        <translation>
            <numerusform>%Ln мин</numerusform>
            <numerusform>%Ln мин</numerusform>
            <numerusform>%Ln мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours ago, short</comment>
        <translation>
            <numerusform>%Ln ч</numerusform>
            <numerusform>%Ln ч</numerusform>
            <numerusform>%Ln ч</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln минуту назад</numerusform>
            <numerusform>%Ln минуты назад</numerusform>
            <numerusform>%Ln минут назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln час назад</numerusform>
            <numerusform>%Ln часа назад</numerusform>
            <numerusform>%Ln часов назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
</context>
<context>
    <name>ShortcutMap</name>
    <message>
        <source>First section of the rail</source>
        <translation>Первый раздел</translation>
    </message>
    <message>
        <source>Second section</source>
        <translation>Второй раздел</translation>
    </message>
    <message>
        <source>Third section</source>
        <translation>Третий раздел</translation>
    </message>
    <message>
        <source>Fourth section</source>
        <translation>Четвёртый раздел</translation>
    </message>
    <message>
        <source>Fifth section</source>
        <translation>Пятый раздел</translation>
    </message>
    <message>
        <source>Sixth section</source>
        <translation>Шестой раздел</translation>
    </message>
    <message>
        <source>Seventh section</source>
        <translation>Седьмой раздел</translation>
    </message>
    <message>
        <source>Eighth section</source>
        <translation>Восьмой раздел</translation>
    </message>
    <message>
        <source>Ninth section</source>
        <translation>Девятый раздел</translation>
    </message>
    <message>
        <source>Quick find</source>
        <translation>Быстрый поиск</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Close, cancel, or go back</source>
        <translation>Закрыть, отменить или вернуться</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Свернуть панель</translation>
    </message>
    <message>
        <source>Info or side panel</source>
        <translation>Сведения или боковая панель</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>Свернуть в лоток</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти из Kith</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Предыдущая строка</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>Последняя строка</translation>
    </message>
    <message>
        <source>One page on</source>
        <translation>На страницу вперёд</translation>
    </message>
    <message>
        <source>One page back</source>
        <translation>На страницу назад</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Нравится</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>Голос против</translation>
    </message>
    <message>
        <source>Comment or reply</source>
        <translation>Комментировать или ответить</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>В закладки</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>Открыть автора</translation>
    </message>
    <message>
        <source>Menu of the item</source>
        <translation>Меню строки</translation>
    </message>
    <message>
        <source>Play or show</source>
        <translation>Воспроизвести или показать</translation>
    </message>
    <message>
        <source>Collapse comments</source>
        <translation>Свернуть комментарии</translation>
    </message>
    <message>
        <source>Expand comments</source>
        <translation>Развернуть комментарии</translation>
    </message>
    <message>
        <source>Next unread item</source>
        <translation>Следующее непрочитанное</translation>
    </message>
    <message>
        <source>Previous unread item</source>
        <translation>Предыдущее непрочитанное</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Copy text or link</source>
        <translation>Копировать текст или ссылку</translation>
    </message>
    <message>
        <source>Send or post</source>
        <translation>Отправить или опубликовать</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Прикрепить файл</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty editor</source>
        <translation>Править последнее сообщение (в пустом поле)</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Следующая беседа</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Предыдущая беседа</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Следующая непрочитанная беседа</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Предыдущая непрочитанная беседа</translation>
    </message>
    <message>
        <source>Mute the conversation</source>
        <translation>Не уведомлять о беседе</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Следующее сообщество</translation>
    </message>
    <message>
        <source>Previous community</source>
        <translation>Предыдущее сообщество</translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
</context>
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>Kith %1</source>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>A social network that people host themselves.</source>
        <translation>Социальная сеть, которую люди размещают у себя.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Свободная программа под лицензией GNU General Public License версии 3 или новее, без каких-либо гарантий.</translation>
    </message>
    <message>
        <source>Your settings and what is saved: %1</source>
        <translation>Ваши настройки и сохранённое: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Made with Qt %1. Icons: Lucide (ISC). Fonts: Inter and Noto Sans Arabic (OFL). QR codes: qrcodegen (MIT).</source>
        <translation>Сделано на Qt %1. Значки: Lucide (ISC). Шрифты: Inter и Noto Sans Arabic (OFL). QR-коды: qrcodegen (MIT).</translation>
    </message>
</context>
<context>
    <name>app::AboutPane</name>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Kith %1</source>
        <comment>version</comment>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>На чём сделано</translation>
    </message>
    <message>
        <source>Folder of this profile</source>
        <translation>Папка этого профиля</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation>Открыть папку этого профиля</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Version of the server</source>
        <translation>Версия сервера</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Кто его ведёт</translation>
    </message>
</context>
<context>
    <name>app::AboutStep</name>
    <message>
        <source>This name is too long.</source>
        <translation>Это имя слишком длинное.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Отображаемое имя</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>О себе</translation>
    </message>
    <message>
        <source>What neighbours may know of you</source>
        <translation>Что соседям можно знать о вас</translation>
    </message>
</context>
<context>
    <name>app::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>%1, account menu</source>
        <comment>name of a person</comment>
        <translation>%1, меню учётной записи</translation>
    </message>
</context>
<context>
    <name>app::AccountMenu</name>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Account menu</source>
        <translation>Меню учётной записи</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Kith</source>
        <translation>О программе Kith</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Выйти из учётной записи…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти из Kith</translation>
    </message>
    <message numerus="yes">
        <source>Moderation (%Ln waiting)</source>
        <translation>
            <numerusform>Модерация (%Ln ждёт)</numerusform>
            <numerusform>Модерация (%Ln ждут)</numerusform>
            <numerusform>Модерация (%Ln ждут)</numerusform>
        </translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
    <message>
        <source>Invite people…</source>
        <translation>Пригласить людей…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>app::AccountPane</name>
    <message>
        <source>Account and security</source>
        <translation>Вход и безопасность</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Устройства со входом</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>How you sign in</source>
        <translation>Как вы входите</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Адрес эл. почты</translation>
    </message>
    <message>
        <source>Send the link again</source>
        <translation>Отправить ссылку ещё раз</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Второй фактор</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Настроить…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Отключить…</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Коды восстановления</translation>
    </message>
    <message>
        <source>New ones take the place of those that you have.</source>
        <translation>Новые заменят те, что у вас есть.</translation>
    </message>
    <message>
        <source>Make new ones…</source>
        <translation>Создать новые…</translation>
    </message>
    <message>
        <source>Leave this community</source>
        <translation>Уйти из этого сообщества</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Удалить учётную запись</translation>
    </message>
    <message>
        <source>With a time to change your mind; other communities stay.</source>
        <translation>Со временем на раздумье; другие сообщества останутся.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>On: whoever signs in needs a code from your phone besides the password.</source>
        <translation>Включён: для входа кроме пароля нужен код с вашего телефона.</translation>
    </message>
    <message>
        <source>Off. With it a password alone does not let anybody in.</source>
        <translation>Выключен. С ним одного пароля для входа мало.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>It becomes %1 when you open the link that was sent there.</source>
        <translation>Станет %1, когда вы откроете отправленную туда ссылку.</translation>
    </message>
    <message>
        <source>Not confirmed yet: open the link that was sent there.</source>
        <translation>Ещё не подтверждён: откройте отправленную туда ссылку.</translation>
    </message>
    <message>
        <source>Sent. It can take a minute.</source>
        <translation>Отправлено. Это может занять минуту.</translation>
    </message>
    <message>
        <source>Switch the second factor off?</source>
        <translation>Отключить второй фактор?</translation>
    </message>
    <message>
        <source>Then the password alone lets anybody in. Your recovery codes go as well.</source>
        <translation>Тогда для входа хватит одного пароля. Коды восстановления тоже пропадут.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Отключить</translation>
    </message>
</context>
<context>
    <name>app::App</name>
    <message>
        <source>Preparing the demo…</source>
        <translation>Готовим пробную версию…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Your sign-in could not be kept. You stay signed in until you quit Kith.</source>
        <translation>Сохранить вход не удалось. Вы останетесь в учётной записи, пока не закроете Kith.</translation>
    </message>
    <message>
        <source>What was saved of it on this computer has been removed.</source>
        <translation>Всё, что было от неё сохранено на этом компьютере, удалено.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>До %1.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Выходим…</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended. Sign in again to see it.</source>
        <translation>Ваш вход на %1 завершён. Войдите снова, чтобы увидеть сообщество.</translation>
    </message>
</context>
<context>
    <name>app::AppearancePane</name>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Use the font of the system</source>
        <translation>Использовать системный шрифт</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Pages and buttons move when they change.</source>
        <translation>Страницы и кнопки движутся при смене.</translation>
    </message>
</context>
<context>
    <name>app::ApplicantCard</name>
    <message>
        <source>@%1 · asked %2</source>
        <comment>user name, how long ago</comment>
        <translation>@%1 · запрос: %2</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>an address</comment>
        <translation>%1, подтверждён</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <comment>an address</comment>
        <translation>%1, не подтверждён</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Пригласил(а) %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Впустить</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Отказать…</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>Впустить %1</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Отказать %1</translation>
    </message>
</context>
<context>
    <name>app::BottomBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>app::CertificateAlert</name>
    <message>
        <source>%1 is not who it was</source>
        <comment>a server</comment>
        <translation>%1 — уже не тот сервер, что был</translation>
    </message>
    <message>
        <source>This invite does not go with %1</source>
        <comment>a server</comment>
        <translation>Это приглашение не подходит к %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>Срок действия сертификата %1 истёк</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>Сертификат %1 ещё не действует</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be used</source>
        <translation>Сертификат %1 использовать нельзя</translation>
    </message>
    <message>
        <source>Another certificate answers than the one Kith knows. Kith has stopped and sent nothing.

What may have happened: somebody between you and the server poses as it, as in a strange Wi-Fi. Or the server was set up anew.

What to do: try from another network. Ask the person who runs the server, in person or by phone. If the certificate is new, sign out of this community in Kith, sign in again, and compare the fingerprint with the one that person reads to you.</source>
        <translation>Отвечает не тот сертификат, который знает Kith. Kith остановился и ничего не отправил.

Что могло случиться: кто-то между вами и сервером выдаёт себя за него, например в чужой сети Wi-Fi. Или сервер настроили заново.

Что делать: попробуйте из другой сети. Спросите того, кто ведёт сервер, лично или по телефону. Если сертификат новый, выйдите в Kith из этого сообщества, войдите снова и сравните отпечаток с тем, который вам прочтут.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to renew the certificate. If others can connect, check the date of this computer.</source>
        <translation>Kith ничего не отправил. Тот, кто ведёт сервер, должен обновить сертификат. Если другие подключаются, проверьте дату на этом компьютере.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. Check the date and time of this computer, then try again.</source>
        <translation>Kith ничего не отправил. Проверьте дату и время на этом компьютере и попробуйте снова.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to mend it; tell them what you see here.</source>
        <translation>Kith ничего не отправил. Исправить это должен тот, кто ведёт сервер; расскажите, что вы здесь видите.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The link names another certificate than this server has. Kith has sent nothing.

The link may be forged, somebody may pose as the server, or it was set up anew. Ask the person who runs the server, in person or by phone.</source>
        <translation>В ссылке указан не тот сертификат, что у этого сервера. Kith ничего не отправил.

Ссылка может быть поддельной, кто-то может выдавать себя за сервер, или его настроили заново. Спросите того, кто ведёт сервер, лично или по телефону.</translation>
    </message>
</context>
<context>
    <name>app::CertificateDialog</name>
    <message>
        <source>Is this really %1?</source>
        <translation>Это действительно %1?</translation>
    </message>
    <message>
        <source>This server vouches for itself, as servers at home do. Ask the person who runs it to read the fingerprint to you, and trust it only if every group is the same.</source>
        <translation>Этот сервер ручается сам за себя, как домашние серверы. Попросите того, кто его ведёт, прочесть вам отпечаток и доверяйте, только если совпадает каждая группа.</translation>
    </message>
    <message>
        <source>Name on the certificate: %1</source>
        <translation>Имя в сертификате: %1</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Отпечаток</translation>
    </message>
    <message>
        <source>It is the same: trust it</source>
        <translation>Совпадает: доверять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesMenu</name>
    <message>
        <source>Communities</source>
        <translation>Сообщества</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Следующее сообщество</translation>
    </message>
    <message>
        <source>Add a community…</source>
        <translation>Добавить сообщество…</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>a community, a person</comment>
        <translation>%1, как %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a community, number of unread</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesPane</name>
    <message>
        <source>Communities</source>
        <translation>Сообщества</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a member, a server</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>You are here now</source>
        <translation>Вы сейчас здесь</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Последний раз: %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Remove %1 from this computer</source>
        <translation>Убрать %1 с этого компьютера</translation>
    </message>
    <message>
        <source>Remove this account from this computer?</source>
        <translation>Убрать эту учётную запись с этого компьютера?</translation>
    </message>
    <message>
        <source>What is saved of %1 here goes: posts, drafts and what has not been sent. The account itself stays on its server.</source>
        <translation>Сохранённое здесь для %1 пропадёт: записи, черновики и неотправленное. Сама учётная запись останется на своём сервере.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>app::CommunityHead</name>
    <message>
        <source>Connection: online</source>
        <translation>Соединение: в сети</translation>
    </message>
    <message>
        <source>Connection: connecting</source>
        <translation>Соединение: подключение</translation>
    </message>
    <message>
        <source>Connection: offline</source>
        <translation>Соединение: не в сети</translation>
    </message>
</context>
<context>
    <name>app::CommunityMenu</name>
    <message>
        <source>Copy address %1</source>
        <translation>Копировать адрес %1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Адрес скопирован</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Подключиться сейчас</translation>
    </message>
</context>
<context>
    <name>app::ComposeCard</name>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>Опубликовать</translation>
    </message>
</context>
<context>
    <name>app::ComposeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>Опубликовать</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Правка записи</translation>
    </message>
</context>
<context>
    <name>app::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Вы не в сети.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Сервер не отвечает.</translation>
    </message>
    <message>
        <source>Showing what was saved at %1.</source>
        <translation>Показано сохранённое в %1.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Пробуем…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <translation>
            <numerusform>Следующая попытка через %Ln с.</numerusform>
            <numerusform>Следующая попытка через %Ln с.</numerusform>
            <numerusform>Следующая попытка через %Ln с.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConnectionWatch</name>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в сети</translation>
    </message>
</context>
<context>
    <name>app::DeleteAccountDialog</name>
    <message>
        <source>Delete your account?</source>
        <translation>Удалить вашу учётную запись?</translation>
    </message>
    <message>
        <source>Your profile, your posts, your votes and whom you follow are hidden at once, and all other devices are signed out.</source>
        <translation>Ваш профиль, записи, голоса и подписки сразу скрываются, а на всех других устройствах выполняется выход.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln day(s) to change your mind: sign in and press “Keep my account”. Then everything is deleted for good, on the server too.</source>
        <translation>
            <numerusform>У вас есть %Ln день, чтобы передумать: войдите и нажмите «Оставить учётную запись». Потом всё удаляется навсегда, и на сервере тоже.</numerusform>
            <numerusform>У вас есть %Ln дня, чтобы передумать: войдите и нажмите «Оставить учётную запись». Потом всё удаляется навсегда, и на сервере тоже.</numerusform>
            <numerusform>У вас есть %Ln дней, чтобы передумать: войдите и нажмите «Оставить учётную запись». Потом всё удаляется навсегда, и на сервере тоже.</numerusform>
        </translation>
    </message>
    <message>
        <source>Get a copy of my data first</source>
        <translation>Сначала получить копию данных</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Удалить учётную запись</translation>
    </message>
</context>
<context>
    <name>app::DemoServer</name>
    <message>
        <source>The demo server cannot be started.</source>
        <translation>Не удалось запустить пробный сервер.</translation>
    </message>
    <message>
        <source>No space left on this computer.</source>
        <translation>На этом компьютере нет места.</translation>
    </message>
    <message>
        <source>The demo server has stopped.</source>
        <translation>Пробный сервер остановился.</translation>
    </message>
</context>
<context>
    <name>app::DevicesCard</name>
    <message>
        <source>This device</source>
        <translation>Это устройство</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Последний раз: %1</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <comment>last used, a network address</comment>
        <translation>%1 · из %2</translation>
    </message>
    <message>
        <source>Sign out what you do not know or no longer use.</source>
        <translation>Выйдите там, чего не узнаёте или чем больше не пользуетесь.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>Выйти на остальных</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Устройство без имени</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <comment>a device</comment>
        <translation>Выйти на %1</translation>
    </message>
</context>
<context>
    <name>app::EditProfileDialog</name>
    <message>
        <source>Edit profile</source>
        <translation>Править профиль</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>Я одобряю тех, кто подписывается</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Only followers see your posts</source>
        <translation>Ваши записи видят только подписчики</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>О себе</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Добавить ссылку</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Убрать ссылку</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>Название ссылки</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Адрес ссылки</translation>
    </message>
    <message>
        <source>An address begins with https://</source>
        <translation>Адрес начинается с https://</translation>
    </message>
</context>
<context>
    <name>app::EmailDialog</name>
    <message>
        <source>Change your e-mail address</source>
        <translation>Изменить адрес эл. почты</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>We send a link to the new address. It counts once you have opened the link.</source>
        <translation>Мы отправим ссылку на новый адрес. Он начнёт действовать, когда вы её откроете.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>An address has an @ in it.</source>
        <translation>В адресе есть знак @.</translation>
    </message>
</context>
<context>
    <name>app::EntryPages</name>
    <message>
        <source>Your address is confirmed. Sign in.</source>
        <translation>Ваш адрес подтверждён. Войдите.</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>Новый пароль задан. Войдите с ним.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Создать учётную запись</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Почти готово</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
</context>
<context>
    <name>app::ErrorSentence</name>
    <message>
        <source>You are offline.</source>
        <translation>Вы не в сети.</translation>
    </message>
    <message>
        <source>Cannot find the server.</source>
        <translation>Сервер не найден.</translation>
    </message>
    <message>
        <source>Cannot find %1.</source>
        <translation>Не удаётся найти %1.</translation>
    </message>
    <message>
        <source>The connection is not safe: certificate does not match.</source>
        <translation>Соединение небезопасно: сертификат не подходит.</translation>
    </message>
    <message>
        <source>The server gave an answer that Kith does not understand.</source>
        <translation>Kith не понимает ответ сервера.</translation>
    </message>
    <message>
        <source>The server does not answer. Kith keeps trying.</source>
        <translation>Сервер не отвечает. Kith продолжает пробовать.</translation>
    </message>
    <message>
        <source>That user name and password do not match.</source>
        <translation>Имя пользователя и пароль не подходят друг к другу.</translation>
    </message>
    <message>
        <source>Type the code of your second factor.</source>
        <translation>Введите код второго фактора.</translation>
    </message>
    <message>
        <source>That code is not right. Wait for the next one and try again.</source>
        <translation>Код не подходит. Дождитесь следующего и попробуйте снова.</translation>
    </message>
    <message>
        <source>Open the link that we sent to your e-mail address first.</source>
        <translation>Сначала откройте ссылку, отправленную на вашу почту.</translation>
    </message>
    <message>
        <source>Type your password again to go on.</source>
        <translation>Чтобы продолжить, введите пароль ещё раз.</translation>
    </message>
    <message>
        <source>That user name is taken.</source>
        <translation>Это имя пользователя занято.</translation>
    </message>
    <message>
        <source>That e-mail address is already in use.</source>
        <translation>Этот адрес почты уже используется.</translation>
    </message>
    <message>
        <source>An administrator has not let you in yet.</source>
        <translation>Администратор ещё не впустил вас.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Эта учётная запись приостановлена.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Эта учётная запись заблокирована.</translation>
    </message>
    <message>
        <source>The community would have no administrator left.</source>
        <translation>В сообществе не останется администратора.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>Сейчас это сообщество не принимает новых участников.</translation>
    </message>
    <message>
        <source>This member does not allow that.</source>
        <translation>Этот участник такого не разрешает.</translation>
    </message>
    <message>
        <source>You cannot do that with yourself.</source>
        <translation>С собой так нельзя.</translation>
    </message>
    <message>
        <source>Only public posts can be shared.</source>
        <translation>Поделиться можно только открытыми записями.</translation>
    </message>
    <message>
        <source>Your membership does not include this.</source>
        <translation>Ваша подписка этого не включает.</translation>
    </message>
    <message>
        <source>This community has switched that off.</source>
        <translation>В этом сообществе это выключено.</translation>
    </message>
    <message>
        <source>Your storage is full.</source>
        <translation>Ваше место закончилось.</translation>
    </message>
    <message>
        <source>Files of this kind are not accepted here.</source>
        <translation>Файлы такого вида здесь не принимают.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>Это слишком велико.</translation>
    </message>
    <message>
        <source>A file is not ready yet. Try again in a moment.</source>
        <translation>Файл ещё не готов. Попробуйте через минуту.</translation>
    </message>
    <message>
        <source>This poll is closed.</source>
        <translation>Этот опрос закрыт.</translation>
    </message>
    <message>
        <source>The server has no space left. Your text is kept.</source>
        <translation>На сервере нет места. Ваш текст сохранён.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Войдите, пожалуйста, снова.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>У вас нет на это прав.</translation>
    </message>
    <message>
        <source>This is gone.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>Тем временем это изменили.</translation>
    </message>
    <message>
        <source>Something is not right. Check what is marked.</source>
        <translation>Что-то не так. Проверьте отмеченное.</translation>
    </message>
    <message>
        <source>The server has a problem (%1). Your text is kept.</source>
        <translation>На сервере неполадка (%1). Ваш текст сохранён.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Это нужно заполнить.</translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation>Слишком коротко.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Слишком длинно.</translation>
    </message>
    <message>
        <source>That is outside the limits.</source>
        <translation>Это за пределами допустимого.</translation>
    </message>
    <message>
        <source>That is not allowed here.</source>
        <translation>Здесь это не разрешено.</translation>
    </message>
    <message>
        <source>That is there twice.</source>
        <translation>Это указано дважды.</translation>
    </message>
    <message>
        <source>That does not exist any more.</source>
        <translation>Этого больше не существует.</translation>
    </message>
    <message>
        <source>This password is too common. Take a longer one.</source>
        <translation>Этот пароль слишком распространён. Возьмите подлиннее.</translation>
    </message>
    <message>
        <source>This link or code is not known here.</source>
        <translation>Эта ссылка или код здесь неизвестны.</translation>
    </message>
    <message>
        <source>This link or code has expired.</source>
        <translation>Срок этой ссылки или кода истёк.</translation>
    </message>
    <message>
        <source>This invite is used up.</source>
        <translation>Это приглашение уже использовано.</translation>
    </message>
    <message>
        <source>That does not go together with the rest.</source>
        <translation>Это не сочетается с остальным.</translation>
    </message>
    <message>
        <source>That does not look right.</source>
        <translation>Похоже, здесь ошибка.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Состояние: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Запрос: %1</translation>
    </message>
    <message numerus="yes">
        <source>Too fast. Try again in %Ln s.</source>
        <translation>
            <numerusform>Слишком часто. Попробуйте через %Ln с.</numerusform>
            <numerusform>Слишком часто. Попробуйте через %Ln с.</numerusform>
            <numerusform>Слишком часто. Попробуйте через %Ln с.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportCard</name>
    <message>
        <source>Waiting for its turn. You can close Kith meanwhile.</source>
        <translation>Ждёт очереди. Kith можно пока закрыть.</translation>
    </message>
    <message>
        <source>The server is making it. You can close Kith meanwhile.</source>
        <translation>Сервер её готовит. Kith можно пока закрыть.</translation>
    </message>
    <message>
        <source>%1 · can be fetched until %2</source>
        <comment>a size, a date</comment>
        <translation>%1 · можно забрать до %2</translation>
    </message>
    <message>
        <source>It could not be made. Ask for it again.</source>
        <translation>Её не удалось сделать. Запросите ещё раз.</translation>
    </message>
    <message>
        <source>It has been removed from the server.</source>
        <translation>Она удалена с сервера.</translation>
    </message>
    <message>
        <source>One is on its way already.</source>
        <translation>Одна уже готовится.</translation>
    </message>
    <message>
        <source>One a day is possible. Fetch the last one or come back tomorrow.</source>
        <translation>Можно одну в день. Заберите последнюю или вернитесь завтра.</translation>
    </message>
    <message>
        <source>A copy of all that is yours</source>
        <translation>Копия всего вашего</translation>
    </message>
    <message>
        <source>Profile, posts, people, settings and sign-ins, as one zip of readable files.</source>
        <translation>Профиль, записи, люди, настройки и входы — в одном zip с читаемыми файлами.</translation>
    </message>
    <message>
        <source>Ask for a copy</source>
        <translation>Запросить копию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Fetched so far</source>
        <translation>Загружено</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <comment>a time</comment>
        <translation>Копия: %1</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Забрать…</translation>
    </message>
    <message>
        <source>Fetch the copy of your data</source>
        <translation>Забрать копию ваших данных</translation>
    </message>
    <message>
        <source>Save the copy of your data</source>
        <translation>Сохранить копию ваших данных</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Файлы zip (*.zip)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a size, a size</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Отменено. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room.</source>
        <translation>Файл не записался. Выберите другую папку или освободите место.</translation>
    </message>
</context>
<context>
    <name>app::FollowButton</name>
    <message>
        <source>Following</source>
        <comment>state of a button</comment>
        <translation>Вы подписаны</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>state of a button</comment>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Подписаться</translation>
    </message>
    <message>
        <source>Following %1. Press to stop following.</source>
        <translation>Вы подписаны на %1. Нажмите, чтобы отписаться.</translation>
    </message>
    <message>
        <source>You asked to follow %1. Press to take it back.</source>
        <translation>Вы попросили о подписке на %1. Нажмите, чтобы отозвать.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Подписаться на %1</translation>
    </message>
</context>
<context>
    <name>app::InviteDialog</name>
    <message>
        <source>Used %1 of %2</source>
        <comment>times used, times allowed</comment>
        <translation>Использовано %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Использовано %Ln раз</numerusform>
            <numerusform>Использовано %Ln раза</numerusform>
            <numerusform>Использовано %Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a date</comment>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Invite people to %1</source>
        <translation>Пригласить людей в %1</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>На сколько человек</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>На какой срок</translation>
    </message>
    <message>
        <source>For whom (only you see this)</source>
        <translation>Для кого (видите только вы)</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Создать ссылку</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-код ссылки</translation>
    </message>
    <message>
        <source>Links made so far</source>
        <translation>Созданные ссылки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln человек</numerusform>
            <numerusform>%Ln человека</numerusform>
            <numerusform>%Ln человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Сколько угодно</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I revoke it</source>
        <translation>Пока не отзову</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
    <message>
        <source>Save the QR code as a picture</source>
        <translation>Сохранить QR-код как картинку</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Создать ещё</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>Создать ещё одну ссылку</translation>
    </message>
    <message>
        <source>The link is ready: copy it and send it to whom you want here.</source>
        <translation>Ссылка готова: скопируйте её и отправьте тому, кого зовёте.</translation>
    </message>
    <message>
        <source>In this community only its staff invite people. Ask one of them.</source>
        <translation>В этом сообществе приглашает только команда. Попросите кого-нибудь из неё.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Ссылка скопирована</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Сохранить QR-код</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Картинки (*.png)</translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation>Картинка сохранена</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не записался. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>how long ago</comment>
        <translation>Создана: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>times used, until when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the link %1</source>
        <translation>Показать ссылку %1</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Revoke the link %1</source>
        <translation>Отозвать ссылку %1</translation>
    </message>
</context>
<context>
    <name>app::InviteText</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln участник</numerusform>
            <numerusform>%Ln участника</numerusform>
            <numerusform>%Ln участников</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>community, number of members</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · invited by %3</source>
        <comment>community, number of members, a person</comment>
        <translation>%1 · %2 · приглашает %3</translation>
    </message>
    <message>
        <source>This picture is too large. Cut out the QR code and try again.</source>
        <translation>Эта картинка слишком велика. Вырежьте QR-код и попробуйте снова.</translation>
    </message>
    <message>
        <source>This is not a picture that Kith can read.</source>
        <translation>Такую картинку Kith прочесть не может.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture.</source>
        <translation>На этой картинке нет QR-кода.</translation>
    </message>
    <message>
        <source>%1 does not answer like a Kith server.</source>
        <comment>a host</comment>
        <translation>%1 отвечает не как сервер Kith.</translation>
    </message>
    <message>
        <source>%1 does not answer. Try again later, or ask whether the link is right.</source>
        <translation>%1 не отвечает. Попробуйте позже или спросите, верна ли ссылка.</translation>
    </message>
    <message>
        <source>This invite has expired, is used up or was never there. Ask for a new one.</source>
        <translation>Это приглашение истекло, использовано или не существовало. Попросите новое.</translation>
    </message>
</context>
<context>
    <name>app::JoinCard</name>
    <message>
        <source>Found an invite on your clipboard.</source>
        <translation>В буфере обмена нашлось приглашение.</translation>
    </message>
    <message>
        <source>The QR code holds something else than an invite.</source>
        <translation>В QR-коде не приглашение.</translation>
    </message>
    <message>
        <source>Picture of a QR code</source>
        <translation>Картинка с QR-кодом</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Картинки (%1)</translation>
    </message>
    <message>
        <source>Paste the invite that was sent to you.</source>
        <translation>Вставьте присланное вам приглашение.</translation>
    </message>
    <message>
        <source>This is not an invite. It looks like %1.</source>
        <translation>Это не приглашение. Оно выглядит как %1.</translation>
    </message>
    <message>
        <source>This link is not safe: everybody on the way could read your password. Ask for one that begins with https.</source>
        <translation>Эта ссылка небезопасна: любой по пути мог бы прочесть ваш пароль. Попросите ссылку, которая начинается с https.</translation>
    </message>
    <message>
        <source>This invite cannot be used.</source>
        <translation>Этим приглашением воспользоваться нельзя.</translation>
    </message>
    <message>
        <source>Kith does not know this server yet. Continue to look at its certificate.</source>
        <translation>Kith ещё не знает этот сервер. Продолжите, чтобы взглянуть на его сертификат.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>Вступить по приглашению</translation>
    </message>
    <message>
        <source>Someone sent you a link or a QR code.</source>
        <translation>Вам прислали ссылку или QR-код.</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Ссылка или код</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>Ссылка или код приглашения</translation>
    </message>
    <message>
        <source>A picture of a QR code can be pasted or dropped here.</source>
        <translation>Сюда можно вставить или перетащить картинку с QR-кодом.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Read a QR code from a picture…</source>
        <translation>Прочесть QR-код с картинки…</translation>
    </message>
</context>
<context>
    <name>app::KBanner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>app::KLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Скрыть пароль</translation>
    </message>
</context>
<context>
    <name>app::KSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>app::KeyboardPane</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
</context>
<context>
    <name>app::KeyringDialog</name>
    <message>
        <source>The keyring cannot be used</source>
        <translation>Связку ключей нельзя использовать</translation>
    </message>
    <message>
        <source>Only until I quit Kith</source>
        <translation>Только пока Kith открыт</translation>
    </message>
    <message>
        <source>In a file under a passphrase</source>
        <translation>В файле под кодовой фразой</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Кодовая фраза ещё раз</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep your sign-in. How should it be kept?</source>
        <translation>На этом компьютере нет связки ключей для вашего входа. Как его хранить?</translation>
    </message>
    <message>
        <source>The keyring is locked or did not answer. How should your sign-in be kept?</source>
        <translation>Связка ключей заблокирована или не ответила. Как хранить ваш вход?</translation>
    </message>
    <message>
        <source>Kith asks for it at each start. It cannot be recovered.</source>
        <translation>Kith спрашивает её при каждом запуске. Восстановить её нельзя.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The two do not match.</source>
        <translation>Они не совпадают.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>Не меньше %Ln знака.</numerusform>
            <numerusform>Не меньше %Ln знаков.</numerusform>
            <numerusform>Не меньше %Ln знаков.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LanguageCombo</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>app::LanguagePane</name>
    <message>
        <source>Language and region</source>
        <translation>Язык и регион</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Dates and numbers</source>
        <translation>Даты и числа</translation>
    </message>
    <message>
        <source>As in %1; %2</source>
        <comment>an example of a date, an example of a number</comment>
        <translation>Например: %1; %2</translation>
    </message>
</context>
<context>
    <name>app::LeavingText</name>
    <message>
        <source>This account is hidden from others and will be deleted on %1.</source>
        <translation>Эта учётная запись скрыта от других и будет удалена %1.</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Оставить учётную запись</translation>
    </message>
</context>
<context>
    <name>app::ListFoot</name>
    <message>
        <source>Still loading…</source>
        <translation>Всё ещё загружается…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Loading more…</source>
        <translation>Загружаем ещё…</translation>
    </message>
    <message>
        <source>Could not load more. Retry</source>
        <translation>Не удалось загрузить ещё. Повторить</translation>
    </message>
</context>
<context>
    <name>app::MainPage</name>
    <message>
        <source>Text copied</source>
        <translation>Текст скопирован</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>unread count, page</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Kith cannot show this yet.</source>
        <translation>Kith пока не умеет это показывать.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln непрочитанное</numerusform>
            <numerusform>%Ln непрочитанных</numerusform>
            <numerusform>%Ln непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account stays.</source>
        <translation>Ваша учётная запись остаётся.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln ждёт</numerusform>
            <numerusform>%Ln ждут</numerusform>
            <numerusform>%Ln ждут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Kith</source>
        <translation>Kith</translation>
    </message>
    <message>
        <source>%1 — Kith</source>
        <comment>window title</comment>
        <translation>%1 — Kith</translation>
    </message>
    <message>
        <source>Demo. Nothing leaves this computer.</source>
        <translation>Пробная версия. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Leave demo</source>
        <translation>Выйти из пробной версии</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>Войти с другой учётной записью</translation>
    </message>
</context>
<context>
    <name>app::ModerationPage</name>
    <message>
        <source>Waiting</source>
        <comment>those who asked to be let in</comment>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
</context>
<context>
    <name>app::NavRail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Свернуть панель</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Развернуть панель</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>app::NewPostButton</name>
    <message>
        <source>New post</source>
        <translation>Новая запись</translation>
    </message>
</context>
<context>
    <name>app::NotificationDelegate</name>
    <message>
        <source>Follow back</source>
        <translation>Подписаться в ответ</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Follow %1 back</source>
        <translation>Подписаться на %1 в ответ</translation>
    </message>
</context>
<context>
    <name>app::NotificationListModel</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>Сегодня ранее</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Unread. %1 %2.</source>
        <translation>Не прочитано. %1 %2.</translation>
    </message>
</context>
<context>
    <name>app::NotificationMenu</name>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>app::NotificationText</name>
    <message>
        <source>%1 liked your comment</source>
        <translation>%1 ставит «нравится» вашему комментарию</translation>
    </message>
    <message>
        <source>%1 and %2 liked your comment</source>
        <translation>%1 и %2 ставят «нравится» вашему комментарию</translation>
    </message>
    <message>
        <source>%1 liked your post</source>
        <translation>%1 ставит «нравится» вашей записи</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>%1 и %2 ставят «нравится» вашей записи</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 упоминает вас</translation>
    </message>
    <message>
        <source>%1 and %2 mentioned you</source>
        <translation>%1 и %2 упоминают вас</translation>
    </message>
    <message>
        <source>%1 started following you</source>
        <translation>%1 подписывается на вас</translation>
    </message>
    <message>
        <source>%1 and %2 started following you</source>
        <translation>%1 и %2 подписываются на вас</translation>
    </message>
    <message>
        <source>%1 asked to follow you</source>
        <translation>%1 просит разрешить подписку на вас</translation>
    </message>
    <message>
        <source>%1 and %2 asked to follow you</source>
        <translation>%1 и %2 просят разрешить подписку на вас</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your comment</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек ставят «нравится» вашему комментарию</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека ставят «нравится» вашему комментарию</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек ставят «нравится» вашему комментарию</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your post</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек ставят «нравится» вашей записи</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека ставят «нравится» вашей записи</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек ставят «нравится» вашей записи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) mentioned you</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек упоминают вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека упоминают вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек упоминают вас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) started following you</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек подписываются на вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека подписываются на вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек подписываются на вас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) asked to follow you</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек просят разрешить подписку на вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека просят разрешить подписку на вас</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек просят разрешить подписку на вас</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>%1 делится вашей записью</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>%1 и %2 делятся вашей записью</translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>%1 комментирует вашу запись</translation>
    </message>
    <message>
        <source>%1 and %2 commented on your post</source>
        <translation>%1 и %2 комментируют вашу запись</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>%1 отвечает вам</translation>
    </message>
    <message>
        <source>%1 sent you a friend request</source>
        <translation>%1 предлагает вам дружбу</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>%1 теперь у вас в друзьях</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>%1 пишет вам</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>%1 приглашает вас в группу</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) shared your post</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек делятся вашей записью</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека делятся вашей записью</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек делятся вашей записью</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) commented on your post</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек комментируют вашу запись</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека комментируют вашу запись</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек комментируют вашу запись</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>Какие уведомления</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Упоминания</translation>
    </message>
    <message>
        <source>Likes and votes</source>
        <translation>Отметки и голоса</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>Это всё.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Такого пока не было.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Пока ничего не произошло.</translation>
    </message>
    <message>
        <source>Likes, mentions and new followers are told here.</source>
        <translation>Здесь появляются отметки, упоминания и новые подписчики.</translation>
    </message>
</context>
<context>
    <name>app::OnboardingPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <comment>a community</comment>
        <translation>Добро пожаловать в %1</translation>
    </message>
    <message>
        <source>Follow a few people</source>
        <translation>Подпишитесь на несколько человек</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Что видят другие</translation>
    </message>
    <message>
        <source>Say who you are. All of it can be changed later.</source>
        <translation>Расскажите, кто вы. Всё это можно изменить позже.</translation>
    </message>
    <message>
        <source>Their posts arrive on your Home.</source>
        <translation>Их записи появятся на вашей главной.</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>Это можно изменить в любое время.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>app::OutboxDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Править</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <comment>the reason, a sentence</comment>
        <translation>Не отправлено. %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>Ожидает с %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a command and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxModel</name>
    <message>
        <source>New post</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Change of a post</source>
        <translation>Изменение записи</translation>
    </message>
    <message>
        <source>Deletion of a post</source>
        <translation>Удаление записи</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Подписаться</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Отписаться</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxPanel</name>
    <message>
        <source>Something could not be sent</source>
        <translation>Кое-что не удалось отправить</translation>
    </message>
    <message>
        <source>Sent by itself when you are back</source>
        <translation>Отправится само, когда вы будете в сети</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ещё не отправлено</translation>
    </message>
    <message numerus="yes">
        <source>Outbox (%Ln)</source>
        <translation>
            <numerusform>Исходящие (%Ln)</numerusform>
            <numerusform>Исходящие (%Ln)</numerusform>
            <numerusform>Исходящие (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox, %Ln not sent yet</source>
        <translation>
            <numerusform>Исходящие, %Ln ещё не отправлено</numerusform>
            <numerusform>Исходящие, %Ln ещё не отправлено</numerusform>
            <numerusform>Исходящие, %Ln ещё не отправлено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OutsideLink</name>
    <message>
        <source>Open this link?</source>
        <translation>Открыть ссылку?</translation>
    </message>
    <message>
        <source>It leads out of Kith: %1</source>
        <translation>Она ведёт за пределы Kith: %1</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
</context>
<context>
    <name>app::PasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>You stay signed in here; all other devices are signed out.</source>
        <translation>Здесь вход сохранится; на всех других устройствах будет выполнен выход.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Изменить пароль</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>Не меньше %Ln знака.</numerusform>
            <numerusform>Не меньше %Ln знаков.</numerusform>
            <numerusform>Не меньше %Ln знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Введите новый пароль.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
</context>
<context>
    <name>app::PasswordStrength</name>
    <message>
        <source>At least 10 characters. Several words are easy to keep in mind.</source>
        <translation>Не меньше 10 знаков. Несколько слов легко запомнить.</translation>
    </message>
    <message>
        <source>Too short: at least 10 characters.</source>
        <translation>Слишком короткий: нужно не меньше 10 знаков.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take several words.</source>
        <translation>Слишком легко угадать. Возьмите несколько слов.</translation>
    </message>
    <message>
        <source>Fair. A longer one is better.</source>
        <translation>Приемлемый. Длиннее — лучше.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Хороший.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжный.</translation>
    </message>
</context>
<context>
    <name>app::PendingPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation>Загляните в почту</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Почти готово</translation>
    </message>
    <message>
        <source>An administrator of %1 looks at each new account. You can close Kith meanwhile and sign in later.</source>
        <translation>Администратор %1 смотрит каждую новую учётную запись. Kith можно пока закрыть и войти позже.</translation>
    </message>
    <message>
        <source>The address of this account is not confirmed yet. Open the link in the mail from %1.</source>
        <translation>Адрес этой учётной записи ещё не подтверждён. Откройте ссылку в письме от %1.</translation>
    </message>
    <message>
        <source>We sent a link to %1. Open it, or paste it here.</source>
        <translation>Мы отправили ссылку на %1. Откройте её или вставьте сюда.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть снова</translation>
    </message>
    <message>
        <source>Send the mail again</source>
        <translation>Отправить письмо снова</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>Отправить снова через %1</translation>
    </message>
    <message>
        <source>Paste the whole link out of the mail.</source>
        <translation>Вставьте ссылку из письма целиком.</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. Open the link in the mail first.</source>
        <translation>Адрес ещё не подтверждён. Сначала откройте ссылку в письме.</translation>
    </message>
    <message>
        <source>Not yet. Look again later.</source>
        <translation>Пока нет. Загляните позже.</translation>
    </message>
    <message>
        <source>This account is no longer there. It may have been declined.</source>
        <translation>Этой учётной записи больше нет. Возможно, её отклонили.</translation>
    </message>
    <message>
        <source>Type the address of your account.</source>
        <translation>Введите адрес вашей учётной записи.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Link or code from the mail</source>
        <translation>Ссылка или код из письма</translation>
    </message>
</context>
<context>
    <name>app::PeopleModel</name>
    <message>
        <source>Waits to be let in</source>
        <comment>state of an account</comment>
        <translation>Ждёт впуска</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of an account</comment>
        <translation>Активна</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of an account</comment>
        <translation>Приостановлена</translation>
    </message>
    <message>
        <source>Banned</source>
        <comment>state of an account</comment>
        <translation>Заблокирована</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of an account</comment>
        <translation>Уходит</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>role</comment>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Moderator</source>
        <comment>role</comment>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>%1 (@%2)</source>
        <comment>display name, user name</comment>
        <translation>%1 (@%2)</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>last seen</comment>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>С нами</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Был(а) здесь</translation>
    </message>
</context>
<context>
    <name>app::PeoplePane</name>
    <message>
        <source>Back to the profile</source>
        <translation>Назад к профилю</translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation>Подписчики %1</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <comment>list of people</comment>
        <translation>На кого подписан(а) %1</translation>
    </message>
    <message>
        <source>No followers yet.</source>
        <translation>Пока нет подписчиков.</translation>
    </message>
    <message>
        <source>Follows nobody yet.</source>
        <translation>Пока нет подписок.</translation>
    </message>
</context>
<context>
    <name>app::PeopleStep</name>
    <message>
        <source>Nobody has written anything public yet. You find people later by their posts and profiles.</source>
        <translation>Пока никто ничего не написал для всех. Людей вы найдёте позже по их записям и профилям.</translation>
    </message>
</context>
<context>
    <name>app::PeopleTab</name>
    <message>
        <source>Search people</source>
        <translation>Искать людей</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Все роли</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не нашлось</translation>
    </message>
    <message>
        <source>Check the spelling or choose all roles.</source>
        <translation>Проверьте написание или выберите все роли.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Открыть профиль</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>app::PostDelegate</name>
    <message>
        <source>Hide</source>
        <comment>a warned post</comment>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Vote down, voted down. Post by %1</source>
        <translation>Голос против, отмечено вами. Запись: %1</translation>
    </message>
    <message>
        <source>Vote down. Post by %1</source>
        <translation>Голос против. Запись: %1</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>Голос против</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>More. Post by %1</source>
        <translation>Ещё. Запись: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>%1 · %2 ·</source>
        <comment>handle, time; an icon follows</comment>
        <translation>%1 · %2 ·</translation>
    </message>
    <message>
        <source>· edited</source>
        <translation>· изменено</translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s), liked. Post by %1</source>
        <translation>
            <numerusform>Нравится, %Ln отметка, отмечено вами. Запись: %1</numerusform>
            <numerusform>Нравится, %Ln отметки, отмечено вами. Запись: %1</numerusform>
            <numerusform>Нравится, %Ln отметок, отмечено вами. Запись: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s). Post by %1</source>
        <translation>
            <numerusform>Нравится, %Ln отметка. Запись: %1</numerusform>
            <numerusform>Нравится, %Ln отметки. Запись: %1</numerusform>
            <numerusform>Нравится, %Ln отметок. Запись: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PostEditor</name>
    <message>
        <source>Content warning</source>
        <translation>Предупреждение о содержании</translation>
    </message>
    <message>
        <source>Share something with %1…</source>
        <comment>the community</comment>
        <translation>Поделитесь чем-нибудь с %1…</translation>
    </message>
    <message>
        <source>Post text</source>
        <translation>Текст записи</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём это?</translation>
    </message>
    <message>
        <source>Reason of the content warning</source>
        <translation>Причина предупреждения</translation>
    </message>
    <message>
        <source>Others see the reason first and the text when they want to</source>
        <translation>Другие сначала увидят причину, а текст — если захотят</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Too long: %1</source>
        <translation>Слишком длинно: %1</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Деликатное</translation>
    </message>
</context>
<context>
    <name>app::PostListModel</name>
    <message>
        <source>Show the posts in between</source>
        <translation>Показать записи между ними</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Ожидает отправки.</translation>
    </message>
    <message>
        <source>Sending.</source>
        <translation>Отправляется.</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Не отправлено. %1</translation>
    </message>
</context>
<context>
    <name>app::PostListView</name>
    <message>
        <source>Posts</source>
        <translation>Записи</translation>
    </message>
</context>
<context>
    <name>app::PostMenu</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>Открыть автора</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Править</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Change visibility</source>
        <translation>Изменить видимость</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Отбросить…</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Ссылка скопирована</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Текст скопирован</translation>
    </message>
    <message>
        <source>Delete this post?</source>
        <translation>Удалить эту запись?</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>Удалить запись</translation>
    </message>
    <message>
        <source>Discard this post?</source>
        <translation>Отбросить эту запись?</translation>
    </message>
    <message>
        <source>It was not sent. Its text will be gone.</source>
        <translation>Она не отправлена. Её текст пропадёт.</translation>
    </message>
    <message>
        <source>Discard post</source>
        <translation>Отбросить запись</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>Запись удалена</translation>
    </message>
    <message>
        <source>Post discarded</source>
        <translation>Запись отброшена</translation>
    </message>
    <message>
        <source>Visible to: %1</source>
        <translation>Видно: %1</translation>
    </message>
</context>
<context>
    <name>app::PostPage</name>
    <message>
        <source>This post is gone.</source>
        <translation>Этой записи больше нет.</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>noun</comment>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>app::PostText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, liked by you</source>
        <translation>%1, нравится вам</translation>
    </message>
    <message>
        <source>%1, voted down by you</source>
        <translation>%1, вы голосовали против</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Подписчики</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Друзья</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Только я</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>likes, down votes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The post, its %1 and %2 will be gone for everybody.</source>
        <comment>comments, likes</comment>
        <translation>Запись, а с ней %1 и %2, исчезнет для всех.</translation>
    </message>
    <message>
        <source>The post and its %1 will be gone for everybody.</source>
        <comment>comments or likes</comment>
        <translation>Запись, а с ней %1, исчезнет для всех.</translation>
    </message>
    <message>
        <source>The post will be gone for everybody.</source>
        <translation>Запись исчезнет для всех.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Предупреждение: %1</translation>
    </message>
    <message>
        <source>Shared from %1: %2</source>
        <translation>Из записи %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln вложение</numerusform>
            <numerusform>%Ln вложения</numerusform>
            <numerusform>%Ln вложений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln отметка «нравится»</numerusform>
            <numerusform>%Ln отметки «нравится»</numerusform>
            <numerusform>%Ln отметок «нравится»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down vote(s)</source>
        <translation>
            <numerusform>%Ln голос против</numerusform>
            <numerusform>%Ln голоса против</numerusform>
            <numerusform>%Ln голосов против</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln комментарий</numerusform>
            <numerusform>%Ln комментария</numerusform>
            <numerusform>%Ln комментариев</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PrivacyPane</name>
    <message>
        <source>Privacy</source>
        <translation>Приватность</translation>
    </message>
    <message>
        <source>Who sees you</source>
        <translation>Кто вас видит</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>Я решаю, кто на меня подпишется</translation>
    </message>
    <message>
        <source>Others send a request, and you accept it or not.</source>
        <translation>Другие отправляют запрос, а вы принимаете его или нет.</translation>
    </message>
    <message>
        <source>Who sees my new posts</source>
        <translation>Кто видит мои новые записи</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>audience</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>audience</comment>
        <translation>Подписчики</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>audience</comment>
        <translation>Друзья</translation>
    </message>
    <message>
        <source>Only me</source>
        <comment>audience</comment>
        <translation>Только я</translation>
    </message>
    <message>
        <source>Suggest me to others</source>
        <translation>Предлагать меня другим</translation>
    </message>
    <message>
        <source>Your name appears among people one may know.</source>
        <translation>Ваше имя появляется среди возможных знакомых.</translation>
    </message>
    <message>
        <source>Show when I am here</source>
        <translation>Показывать, когда я здесь</translation>
    </message>
    <message>
        <source>Friends see whether you are online, and when you were last.</source>
        <translation>Друзья видят, в сети ли вы и когда были последний раз.</translation>
    </message>
    <message>
        <source>Who can write to you</source>
        <translation>Кто может вам писать</translation>
    </message>
    <message>
        <source>People I follow</source>
        <comment>audience</comment>
        <translation>На кого я подписан(а)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Invitations to groups</source>
        <translation>Приглашения в группы</translation>
    </message>
    <message>
        <source>Tell when I have read a message</source>
        <translation>Сообщать о прочтении</translation>
    </message>
    <message>
        <source>Without it you do not see either what others have read.</source>
        <translation>Без этого и вы не видите, что прочли другие.</translation>
    </message>
</context>
<context>
    <name>app::ProfileHeader</name>
    <message>
        <source>Active now</source>
        <translation>Сейчас в сети</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Нет на месте</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в сети</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>Был(а) в сети: %1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>What to show of the profile</source>
        <translation>Что показать из профиля</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Править профиль</translation>
    </message>
    <message>
        <source>%1 · follows you</source>
        <translation>%1 · подписан(а) на вас</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>В сообществе с %1</translation>
    </message>
    <message numerus="yes">
        <source>followers</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>подписчик</numerusform>
            <numerusform>подписчика</numerusform>
            <numerusform>подписчиков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>following</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>подписка</numerusform>
            <numerusform>подписки</numerusform>
            <numerusform>подписок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>posts</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>запись</numerusform>
            <numerusform>записи</numerusform>
            <numerusform>записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s). Show who they are.</source>
        <translation>
            <numerusform>%Ln подписчик. Показать, кто это.</numerusform>
            <numerusform>%Ln подписчика. Показать, кто это.</numerusform>
            <numerusform>%Ln подписчиков. Показать, кто это.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follows %Ln member(s). Show who they are.</source>
        <translation>
            <numerusform>Подписан(а) на %Ln участника. Показать, кто это.</numerusform>
            <numerusform>Подписан(а) на %Ln участников. Показать, кто это.</numerusform>
            <numerusform>Подписан(а) на %Ln участников. Показать, кто это.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Only followers see posts.</source>
        <translation>Записи видят только подписчики.</translation>
    </message>
    <message>
        <source>You have not written anything yet.</source>
        <translation>Вы ещё ничего не написали.</translation>
    </message>
    <message>
        <source>No posts yet.</source>
        <translation>Записей пока нет.</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>Это всё.</translation>
    </message>
    <message>
        <source>This profile is not available.</source>
        <translation>Этот профиль недоступен.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>app::ReauthenticateDialog</name>
    <message>
        <source>Is it you?</source>
        <translation>Это вы?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Код второго фактора</translation>
    </message>
    <message>
        <source>This matters for the safety of your account. Type your password to go on.</source>
        <translation>Это важно для безопасности учётной записи. Чтобы продолжить, введите пароль.</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>Шесть цифр из приложения или один из кодов восстановления.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>Это не ваш пароль.</translation>
    </message>
</context>
<context>
    <name>app::RecoveryCodesDialog</name>
    <message>
        <source>Keep your recovery codes</source>
        <translation>Сохраните коды восстановления</translation>
    </message>
    <message>
        <source>I have kept these codes</source>
        <translation>Я сохранил(а) эти коды</translation>
    </message>
    <message>
        <source>Each of them lets you in once if you lose your phone. They are shown only now.</source>
        <translation>Каждый впустит вас один раз, если телефон потерян. Они показаны только сейчас.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Keep the codes first: they cannot be shown again.</source>
        <translation>Сначала сохраните коды: второй раз их не показать.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Коды восстановления: %1</translation>
    </message>
    <message>
        <source>Copied. Paste them into your password manager.</source>
        <translation>Скопировано. Вставьте их в менеджер паролей.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на печать.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не записался. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Save recovery codes</source>
        <translation>Сохранить коды восстановления</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
</context>
<context>
    <name>app::RegisterPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>An administrator looks at each new account before it can be used.</source>
        <translation>Администратор просматривает каждую новую учётную запись, прежде чем ею можно пользоваться.</translation>
    </message>
    <message>
        <source>New members need an invitation. Ask somebody who is there already.</source>
        <translation>Новым участникам нужно приглашение. Попросите его у того, кто уже там.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>Сейчас это сообщество не принимает новых участников.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Слишком много попыток. Попробуйте через %1.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Создать учётную запись</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Create account</source>
        <comment>button</comment>
        <translation>Создать учётную запись</translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln member(s).</source>
        <comment>name of a community</comment>
        <translation>
            <numerusform>%1. %Ln участник.</numerusform>
            <numerusform>%1. %Ln участника.</numerusform>
            <numerusform>%1. %Ln участников.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree to the rules to go on.</source>
        <translation>Чтобы продолжить, согласитесь с правилами.</translation>
    </message>
    <message>
        <source>The invite cannot be used any more. Ask for a new one.</source>
        <translation>Приглашение больше не действует. Попросите новое.</translation>
    </message>
    <message>
        <source>Join %1</source>
        <comment>a community</comment>
        <translation>Вступить в %1</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>У меня есть приглашение</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button</comment>
        <translation>Вступить</translation>
    </message>
</context>
<context>
    <name>app::RegistrationForm</name>
    <message>
        <source>This name is too long.</source>
        <translation>Это имя слишком длинное.</translation>
    </message>
    <message>
        <source>Choose a user name.</source>
        <translation>Выберите имя пользователя.</translation>
    </message>
    <message>
        <source>At least 3 characters.</source>
        <translation>Не меньше 3 знаков.</translation>
    </message>
    <message>
        <source>At most 30 characters.</source>
        <translation>Не больше 30 знаков.</translation>
    </message>
    <message>
        <source>Only letters a to z, digits and the underscore.</source>
        <translation>Только буквы a–z, цифры и знак подчёркивания.</translation>
    </message>
    <message>
        <source>This name is reserved.</source>
        <translation>Это имя зарезервировано.</translation>
    </message>
    <message>
        <source>This community asks for an e-mail address.</source>
        <translation>Это сообщество просит адрес почты.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Это не адрес почты.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Выберите пароль.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Отображаемое имя</translation>
    </message>
    <message>
        <source>What others see. It may be changed later.</source>
        <translation>Его видят другие. Позже можно изменить.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>3 to 30 letters a to z, digits or underscores.</source>
        <translation>От 3 до 30 букв a–z, цифр или подчёркиваний.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>E-mail (not needed)</source>
        <translation>Почта (не обязательно)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>A word to those who let you in (not needed)</source>
        <translation>Несколько слов тем, кто вас впустит (не обязательно)</translation>
    </message>
    <message>
        <source>I agree to these rules</source>
        <translation>Я согласен с этими правилами</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Оставаться в учётной записи</translation>
    </message>
    <message>
        <source>Type the date like %1.</source>
        <translation>Введите дату в виде %1.</translation>
    </message>
    <message numerus="yes">
        <source>Members are %Ln years old or older.</source>
        <translation>
            <numerusform>Участникам %Ln год или больше.</numerusform>
            <numerusform>Участникам %Ln года или больше.</numerusform>
            <numerusform>Участникам %Ln лет или больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Others do not see it.</source>
        <translation>Другие её не видят.</translation>
    </message>
</context>
<context>
    <name>app::ResetPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>I have a link or a code</source>
        <translation>У меня есть ссылка или код</translation>
    </message>
    <message>
        <source>Ask for another link</source>
        <translation>Запросить другую ссылку</translation>
    </message>
    <message>
        <source>%1 sends no mail. Ask an administrator of the community for a recovery link, then paste it here.</source>
        <translation>%1 не отправляет писем. Попросите у администратора сообщества ссылку для восстановления и вставьте её сюда.</translation>
    </message>
    <message>
        <source>They can be reached at %1.</source>
        <translation>С ними можно связаться: %1.</translation>
    </message>
    <message>
        <source>If an account has this address, a link is on its way to it. It holds for one hour. Open it, or paste it here.</source>
        <translation>Если у какой-то учётной записи этот адрес, ссылка уже отправлена. Она действует один час. Откройте её или вставьте сюда.</translation>
    </message>
    <message>
        <source>Paste the link or code that was sent to you and choose a new password.</source>
        <translation>Вставьте присланные ссылку или код и выберите новый пароль.</translation>
    </message>
    <message>
        <source>We send a link to the address of your account. With it you choose a new password.</source>
        <translation>Мы отправим ссылку на адрес вашей учётной записи. По ней вы выберете новый пароль.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation>Введите адрес эл. почты вашей учётной записи.</translation>
    </message>
    <message>
        <source>Paste the whole link or code.</source>
        <translation>Вставьте ссылку или код целиком.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Send the link</source>
        <translation>Отправить ссылку</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Ссылка или код</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
</context>
<context>
    <name>app::SecondFactorDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>Настройка второго фактора</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Код из приложения</translation>
    </message>
    <message>
        <source>Read this code with an app for one-time codes on your phone, then type the six digits that it shows.</source>
        <translation>Считайте этот код приложением для одноразовых кодов на телефоне и введите шесть цифр, которые оно покажет.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>QR code of the secret; the same stands below in letters</source>
        <translation>QR-код секрета; то же ниже буквами</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Скопировать секрет</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>В коде шесть цифр.</translation>
    </message>
</context>
<context>
    <name>app::Section</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Мой профиль</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>app::SeenStep</name>
    <message>
        <source>Others see when I am online</source>
        <translation>Другие видят, когда я в сети</translation>
    </message>
    <message>
        <source>Others find me by search</source>
        <translation>Другие находят меня поиском</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>Я одобряю, кто на меня подписан</translation>
    </message>
</context>
<context>
    <name>app::ServerField</name>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Known servers</source>
        <translation>Известные серверы</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Введите адрес сервера.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like millbrook.example.</source>
        <translation>Это не адрес. Адрес выглядит так: millbrook.example.</translation>
    </message>
    <message>
        <source>Use https: over http everybody on the way could read your password.</source>
        <translation>Используйте https: по http ваш пароль могли бы прочесть все на пути.</translation>
    </message>
</context>
<context>
    <name>app::SessionExpiredDialog</name>
    <message>
        <source>Please sign in again</source>
        <translation>Войдите, пожалуйста, снова</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Код второго фактора</translation>
    </message>
    <message>
        <source>%1, your sign-in was used twice, so the server has ended it. If you do not know why, change your password. What you typed is kept.</source>
        <translation>%1, ваш вход использовали дважды, поэтому сервер его завершил. Если вы не знаете почему, смените пароль. Всё набранное сохранено.</translation>
    </message>
    <message>
        <source>%1, your sign-in has ended. What you typed is kept.</source>
        <translation>%1, ваш вход завершён. Всё набранное сохранено.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Уйти</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Слишком много попыток. Попробуйте через %1.</translation>
    </message>
</context>
<context>
    <name>app::SettingRow</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>app::SettingsList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Поиск в настройках</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>No setting has these words. Try another one.</source>
        <translation>Таких слов в настройках нет. Попробуйте другое.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>В списках</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Во время письма</translation>
    </message>
    <message>
        <source>In conversations</source>
        <translation>В беседах</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> или </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>app::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Слишком много попыток. Попробуйте через %1.</translation>
    </message>
    <message>
        <source>Type your user name or e-mail address.</source>
        <translation>Введите имя пользователя или адрес почты.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>User name or e-mail</source>
        <translation>Имя пользователя или почта</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Код второго фактора</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Оставаться в учётной записи</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <translation>Войти</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>Ещё нет учётной записи?</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Создать учётную запись</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>Шесть цифр из приложения или один из кодов восстановления.</translation>
    </message>
    <message>
        <source>Forgot password</source>
        <translation>Забыли пароль</translation>
    </message>
</context>
<context>
    <name>app::SignOutDialog</name>
    <message>
        <source>Sign out of %1?</source>
        <translation>Выйти из %1?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Wait until it is sent</source>
        <translation>Подождать отправки</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) have not reached the server yet.</source>
        <translation>
            <numerusform>%Ln действие ещё не дошло до сервера.</numerusform>
            <numerusform>%Ln действия ещё не дошли до сервера.</numerusform>
            <numerusform>%Ln действий ещё не дошло до сервера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are only on this computer.</source>
        <translation>
            <numerusform>%Ln черновик есть только на этом компьютере.</numerusform>
            <numerusform>%Ln черновика есть только на этом компьютере.</numerusform>
            <numerusform>%Ln черновиков есть только на этом компьютере.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kith signs out as soon as all is sent.</source>
        <translation>Kith выйдет, как только всё будет отправлено.</translation>
    </message>
    <message>
        <source>You are offline. Kith signs out as soon as all is sent.</source>
        <translation>Вы не в сети. Kith выйдет, как только всё будет отправлено.</translation>
    </message>
    <message>
        <source>Signing out deletes what was not sent.</source>
        <translation>При выходе неотправленное удаляется.</translation>
    </message>
</context>
<context>
    <name>app::StoragePane</name>
    <message>
        <source>Storage and offline</source>
        <translation>Хранение данных</translation>
    </message>
    <message>
        <source>Saved for reading offline</source>
        <translation>Сохранено для чтения без сети</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Clear what is saved for reading offline</source>
        <translation>Очистить сохранённое для чтения без сети</translation>
    </message>
    <message>
        <source>Drafts and what waits to be sent</source>
        <translation>Черновики и неотправленное</translation>
    </message>
    <message>
        <source>Kept until it is sent or you discard it. Clearing does not touch it.</source>
        <translation>Хранится, пока не уйдёт или вы не отмените. Очистка это не трогает.</translation>
    </message>
    <message>
        <source>Posts, people and notifications: %1</source>
        <comment>a size</comment>
        <translation>Записи, люди и уведомления: %1</translation>
    </message>
    <message>
        <source>Cleared. It fills again as you read.</source>
        <translation>Очищено. Наполнится снова, пока вы читаете.</translation>
    </message>
</context>
<context>
    <name>app::TimelinePage</name>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Какие записи</translation>
    </message>
    <message>
        <source>You are all caught up.</source>
        <translation>Вы всё прочитали.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Здесь пока ничего нет.</translation>
    </message>
    <message>
        <source>Follow a few people and their posts arrive here.</source>
        <translation>Подпишитесь на нескольких человек, и их записи появятся здесь.</translation>
    </message>
    <message>
        <source>See what everyone writes</source>
        <translation>Посмотреть, что пишут все</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>Ещё никто ничего не написал.</translation>
    </message>
    <message>
        <source>Be the first.</source>
        <translation>Будьте первыми.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Написать запись</translation>
    </message>
    <message>
        <source>%1 Showing posts saved at %2.</source>
        <comment>what is amiss, a time</comment>
        <translation>%1 Показаны записи, сохранённые в %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s)</source>
        <translation>
            <numerusform>%Ln новая запись</numerusform>
            <numerusform>%Ln новые записи</numerusform>
            <numerusform>%Ln новых записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>app::UnlockDialog</name>
    <message>
        <source>Unlock your sign-in</source>
        <translation>Разблокировать вход</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>Your sign-in is in a file under a passphrase.</source>
        <translation>Ваш вход хранится в файле под кодовой фразой.</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Войти заново</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Это не та фраза.</translation>
    </message>
</context>
<context>
    <name>app::VisibilityButton</name>
    <message>
        <source>Visible to: %1</source>
        <translation>Видно: %1</translation>
    </message>
    <message>
        <source>Who sees the post</source>
        <translation>Кто видит запись</translation>
    </message>
</context>
<context>
    <name>app::WaitingTab</name>
    <message>
        <source>Somebody else has answered already.</source>
        <translation>Кто-то уже ответил.</translation>
    </message>
    <message>
        <source>%1 is a member now.</source>
        <translation>%1 теперь с нами.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1: отказано.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Никто не ждёт</translation>
    </message>
    <message>
        <source>Whoever asks to join appears here.</source>
        <translation>Здесь появятся те, кто просит впустить.</translation>
    </message>
    <message>
        <source>There are more. They appear when these have an answer.</source>
        <translation>Есть ещё. Они появятся, когда эти получат ответ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Refuse %1?</source>
        <translation>Отказать %1?</translation>
    </message>
    <message>
        <source>What was sent with the request is deleted. The same name can be asked for again.</source>
        <translation>Присланное с запросом удаляется. То же имя можно запросить снова.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
</context>
<context>
    <name>app::WayIn</name>
    <message>
        <source>Signing in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and start again, or sign in.</source>
        <translation>Связка ключей заблокирована. Разблокируйте её и запустите программу снова или войдите.</translation>
    </message>
    <message>
        <source>The keyring cannot be reached. Please sign in.</source>
        <translation>Связка ключей недоступна. Войдите, пожалуйста.</translation>
    </message>
</context>
<context>
    <name>app::WelcomeArt</name>
    <message>
        <source>The people near you,
on a place you share.</source>
        <translation>Люди рядом с вами,
в вашем общем месте.</translation>
    </message>
    <message>
        <source>A calm social network for a street, a club or a team. Run by someone you know — or by you.</source>
        <translation>Спокойная социальная сеть для улицы, клуба или команды. Её держит тот, кого вы знаете, — или вы.</translation>
    </message>
</context>
<context>
    <name>app::WelcomePage</name>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation>С чего начнём?</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Войти на сервер</translation>
    </message>
    <message>
        <source>You already have an account and know the address.</source>
        <translation>У вас уже есть учётная запись, и вы знаете адрес.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Создать учётную запись</translation>
    </message>
    <message>
        <source>On a community whose address you know.</source>
        <translation>В сообществе, адрес которого вы знаете.</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>Посмотреть пробную версию</translation>
    </message>
    <message>
        <source>Preparing sample people and posts…</source>
        <translation>Готовим примеры людей и записей…</translation>
    </message>
    <message>
        <source>Look around with sample people and posts. Nothing is sent.</source>
        <translation>Осмотритесь среди вымышленных людей и записей. Ничего не отправляется.</translation>
    </message>
    <message>
        <source>Kith talks only to the server you choose. No telemetry, no advertising.</source>
        <translation>Kith говорит только с сервером, который вы выбрали. Без слежки и рекламы.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>a community</comment>
        <translation>Назад в %1</translation>
    </message>
    <message>
        <source>You can add more communities later, and switch between them at any time.</source>
        <translation>Другие сообщества можно добавить позже и переключаться между ними в любое время.</translation>
    </message>
</context>
</TS>
